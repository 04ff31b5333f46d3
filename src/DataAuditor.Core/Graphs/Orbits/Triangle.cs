namespace DataAuditor.Graphs.Orbits;

/// <summary>Three nodes that are all joined, by rank, and the places of their edges in the <see cref="RankedGraph"/>.</summary>
/// <param name="Last">Of the highest rank, that is of the lowest degree.</param>
internal readonly record struct Triangle(int First, int Middle, int Last, int FirstMiddle, int FirstLast, int MiddleLast);
