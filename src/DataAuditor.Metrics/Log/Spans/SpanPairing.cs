using DataAuditor.Metrics.Entities;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>Pairs the redacted spans of a line with its gold ones: each, in the order of the line, with the free one that it overlaps most.</summary>
/// <param name="least">The overlap that is enough, from 0 to 1.</param>
internal sealed class SpanPairing(SpanMatching matching, double least)
{
    public EntityMatches Pair(IEnumerable<TypedSpan> gold, IEnumerable<TypedSpan> redacted)
    {
        TypedSpan[] golds = Ordered(gold), others = Ordered(redacted);
        bool[] found = new bool[golds.Length], right = new bool[others.Length];
        for (var other = 0; other < others.Length; other++)
        {
            if (BestOf(golds, found, others[other]) is not (>= 0 and var best)) continue;
            found[best] = right[other] = true;
        }

        return new EntityMatches([.. ByType(golds, found, others, right)]);
    }

    /// <summary>Where only whether a gold span is gone is known.</summary>
    public static EntityMatches OfRemoved(IReadOnlyList<TypedSpan> gold, bool[] removed) =>
        new([.. ByType([.. gold], removed, [.. gold.Where((_, span) => removed[span])], [.. removed.Where(static one => one)])]);

    private int BestOf(TypedSpan[] golds, bool[] found, TypedSpan other)
    {
        var (best, most) = (-1, 0.0);
        for (var gold = 0; gold < golds.Length && golds[gold].Start < other.End; gold++)
        {
            if (found[gold]) continue;

            var overlap = Overlap(golds[gold], other);
            if (overlap > most) (best, most) = (gold, overlap);
        }

        return best;
    }

    /// <summary>0 where it is not enough.</summary>
    private double Overlap(TypedSpan gold, TypedSpan other)
    {
        if (matching is SpanMatching.Exact) return gold == other ? 1 : 0;
        if (matching is SpanMatching.Iou && gold.Type != other.Type) return 0;

        var overlap = gold.OverlapWith(other);
        return overlap >= least ? overlap : 0;
    }

    private static IEnumerable<KeyValuePair<string, EntityMatch>> ByType(TypedSpan[] golds, bool[] found, TypedSpan[] others, bool[] right)
    {
        var types = new SortedDictionary<string, EntityMatch>(StringComparer.Ordinal);
        foreach (var (place, span) in golds.Index()) Add(span.Type, new EntityMatch(1, 0, found[place] ? 1 : 0, 0));
        foreach (var (place, span) in others.Index()) Add(span.Type, new EntityMatch(0, 1, 0, right[place] ? 1 : 0));
        return types;

        void Add(string type, EntityMatch match) => types[type] = types.GetValueOrDefault(type) + match;
    }

    private static TypedSpan[] Ordered(IEnumerable<TypedSpan> spans) =>
        [.. spans.Distinct().OrderBy(static span => span.Start).ThenBy(static span => span.End).ThenBy(static span => span.Type, StringComparer.Ordinal)];
}
