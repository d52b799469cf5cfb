/**
 * What French families and town halls really type, spelt without accents: words, first names, clubs, towns, keyboards,
 * and the words of this portal. zxcvbn's dictionaries come on top; this list also catches the ones it finds rare.
 */
export const commonPasswordWords: ReadonlySet<string> = new Set(
  `motdepasse mot de passe password pass secret secrets code codes acces admin administrateur root user utilisateur
  identifiant compte login connexion bienvenue welcome bonjour bonsoir salut coucou merci soleil lune etoile chocolat
  doudou loulou chouchou nounours princesse amour jetaime je t aime toujours vacances famille maman papa mamie papy
  bebe enfant enfants cherie cheri bisous azerty azertyuiop qsdfghjklm wxcvbn qwerty qwertyuiop abcdef abcdefgh
  abcdefghijkl iloveyou letmein football rugby tennis marseille paris lyon bordeaux toulouse nantes lille rennes
  saintetienne olympique om psg allez les bleus france francais cantine garderie ecole mairie commune portail preau
  scolaire periscolaire etickets ticket planning reservation inscription facture regie canteen nicolas julien camille
  thomas lucas hugo lea emma chloe manon louise jules gabriel raphael arthur louis adam jade alice marie jean pierre
  paul anne sophie isabelle nathalie catherine sylvie christophe philippe stephane laurent sebastien david mickael
  kevin anthony alexandre maxime antoine mathieu caroline celine sandrine valerie veronique aurelie emilie audrey
  melanie laura pauline julie sarah charlotte clara lucie margot romane janvier fevrier mars avril mai juin juillet
  aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne
  hiver naruto pokemon minecraft fortnite pikachu dragon monkey superman batman starwars iphone samsung google
  facebook internet ordinateur voiture maison jardin chat chien cheval lapin tigre lion loup ours poisson fleur rose
  bleu rouge vert noir blanc orange violet le la les un une des du et mon ma mes ton ta tes son sa ses notre votre
  nouveau nouvelle nouvelles ancien test essai demo exemple temporaire provisoire changeme change moi`.split(/\s+/),
);
