/** Classes as lists show them: with their school once there are several, "CP (École des Tilleuls)". */
export function namedClasses<SchoolClass extends { name: string; schoolName: string }>(
  classes: readonly SchoolClass[],
): SchoolClass[] {
  const severalSchools = new Set(classes.map(({ schoolName }) => schoolName)).size > 1;
  return classes.map((one) => (severalSchools ? { ...one, name: `${one.name} (${one.schoolName})` } : one));
}
