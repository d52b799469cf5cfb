/** Invented people: any likeness is chance. Long, accented and hyphenated names are here on purpose. */

function words(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}

export const familyNames = words(`
  Aubert, Ben Youssef, Bérenger, Bourdin, Briand, Caillaud, Camara, Carpentier, Castelnau, Chauvet, Colin,
  Cordier, D’Andréa, Da Silva, Delaunay, Delmas, Diallo, Doucet, Dubreuil, Évrard, Fabre, Ferrand, Figuière,
  Forestier, Garrigue, Gauthier, Gonçalves, Grandjean, Guérin, Haddad, Hamelin, Hervé, Jacquet, Joly, Kaya,
  Kervella, Lacombe, Lagrange, Le Goff, Lefèvre, Lemaître, Loiseau, Mansouri, Maréchal, Masson, Ménard,
  Mercadier, Nguyen, Noël, Ouédraogo, Pasquier, Pélissier, Perrin, Pichon, Poirier, Prévost, Rakotondrasoa,
  Renaud, Rivière, Rossignol, Roussel, Saïdi, Sauvage, Schneider, Séguin, Tanguy, Teyssier, Thibault, Traoré,
  Vandenbroucke, Vasseur, Verdier, Vidal, Weber, Yildirim
`);

export const childNames = words(`
  Adam, Adèle, Agathe, Alice, Alma, Amir, Anaïs, Anatole, Ambre, Arthur, Aya, Basile, Camille, Célestin, Chloé,
  Clémence, Côme, Diane, Élio, Élise, Éloïse, Emma, Ernest, Eva, Gabin, Gabriel, Gaïa, Hélène, Hugo, Ibrahim,
  Inaya, Iris, Isaac, Jade, Jean-Baptiste, Jeanne, Joséphine, Jules, Juliette, Kenza, Léandre, Léo, Léonie, Lina,
  Loïc, Louis, Louise, Lucas, Maël, Maëlys, Malo, Manon, Margaux, Marie-Amélie, Marius, Mathéo,
  Maximilien-Alexandre, Mila, Mohamed, Naël, Nina, Noa, Noé, Nour, Octave, Olivia, Paul, Pénélope, Raphaël, Romy,
  Rose, Sacha, Salomé, Sarah, Siméon, Soline, Théo, Timéo, Tom, Valentine, Victor, Yanis, Yuna, Zélie, Zoé
`);

export const adultNames = words(`
  Aïcha, Alexandre, Amandine, Antoine, Audrey, Aurélie, Benoît, Caroline, Cédric, Céline, Charlotte, Christelle,
  Damien, David, Élodie, Émilie, Fatou, Florent, François-Xavier, Guillaume, Hakim, Jérôme, Julie, Karim,
  Laëtitia, Leïla, Ludovic, Marie-Hélène, Marion, Mathilde, Mehdi, Mélanie, Nicolas, Olivier, Pauline, Rémi,
  Sébastien, Sophie, Stéphanie, Thomas, Vincent, Virginie, Yann
`);

export const streets = words(`
  rue des Tilleuls, rue du Lavoir, chemin des Vignes, place de l’Église, rue de la Fontaine,
  allée des Noisetiers, impasse du Moulin, route de Sainte-Eulalie, rue Jeanne-Barret,
  lotissement Le Clos-Saint-Vincent
`);
