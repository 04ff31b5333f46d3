namespace DataAuditor.Graphs.Orbits;

/// <summary>Lists triangles, in time of the edges times the root of their number at worst.</summary>
internal static class Triangles
{
    public static void Show<TVisitor>(RankedGraph graph, TVisitor visitor)
        where TVisitor : class, ITriangleVisitor
    {
        // The place of the edge to the last node; one more, so that 0 is none.
        var marks = new int[graph.Nodes.Length];
        for (var last = 0; last < marks.Length; last++)
        {
            var places = graph.Before(last);
            var before = graph.At(places);
            var start = places.Start.Value;
            for (var at = 0; at < before.Length; at++) marks[before[at]] = start + at + 1;
            for (var at = 0; at < before.Length; at++)
            {
                var middle = before[at];
                var inner = graph.Before(middle);
                var first = graph.At(inner);
                for (var other = 0; other < first.Length; other++)
                {
                    if (marks[first[other]] is var mark and > 0) visitor.Visit(new Triangle(first[other], middle, last, inner.Start.Value + other, mark - 1, start + at));
                }
            }

            foreach (var node in before) marks[node] = 0;
        }
    }
}
