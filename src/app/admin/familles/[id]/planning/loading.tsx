import { PlanningSkeleton } from "@/components/booking/planning-skeleton";

export default function FamilyPlanningLoading() {
  return <PlanningSkeleton />;
}
