import { DaySkeleton } from "@/components/booking/day-skeleton";

export default function DayLoading() {
  return <DaySkeleton />;
}
