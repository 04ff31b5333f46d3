using DataAuditor.Metrics.Entities;
using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>What was redacted in a line: as its spans say; else what of the gold ones no longer stands in the anonymized line; else what the built-in detectors find in the line.</summary>
internal static class RedactedSpans
{
    public const string Gold = "gold_spans";

    public const string Given = "spans";

    public const string Anonymized = "anonymized";

    public const string Line = "line";

    /// <summary>The field that says it.</summary>
    public static string SourceOf(Sample sample) => sample.Has(Given) ? Given : sample.Has(Anonymized) ? Anonymized : Line;

    public static EntityMatches MatchesOf(Sample sample, SpanPairing pairing, SpanOffsets offsets) => SourceOf(sample) switch
    {
        Given => pairing.Pair(SpansOf(sample, Gold), SpansOf(sample, Given)),
        Anonymized => Removed(sample, offsets),
        _ => pairing.Pair(SpansOf(sample, Gold), Found(sample.Text(Line)!, offsets)),
    };

    private static IEnumerable<TypedSpan> SpansOf(Sample sample, string role) => sample.EntitiesOf(role).Select(entity => TypedSpan.Of(entity, sample, role));

    private static IEnumerable<TypedSpan> Found(string line, SpanOffsets offsets)
    {
        var counting = new CodePoints(line);
        return Detectors.ForLogs.Find(line).Select(span => offsets is SpanOffsets.Utf16
            ? new TypedSpan(span.Kind, span.Start, span.End)
            : new TypedSpan(span.Kind, counting.Before(span.Start), counting.Before(span.End)));
    }

    /// <summary>Of gold spans with the same text as many are gone as it stands less often in the anonymized line than in the line; the first ones.</summary>
    private static EntityMatches Removed(Sample sample, SpanOffsets offsets)
    {
        var (line, anonymized) = (sample.Text(Line), sample.Text(Anonymized)!);
        var golds = sample.EntitiesOf(Gold).Select(entity => (Span: TypedSpan.Of(entity, sample, Gold), Text: entity.Value ?? TextOf(entity, line, sample, offsets)))
            .DistinctBy(static gold => gold.Span).OrderBy(static gold => gold.Span.Start).ToList();
        var removed = new bool[golds.Count];
        foreach (var alike in golds.Index().GroupBy(static gold => gold.Item.Text, StringComparer.Ordinal))
        {
            var before = line is null ? alike.Count() : Math.Max(alike.Count(), line.AsSpan().Count(alike.Key));
            var gone = before - anonymized.AsSpan().Count(alike.Key);
            foreach (var (place, _) in alike.Take(Math.Max(0, gone))) removed[place] = true;
        }

        return SpanPairing.OfRemoved([.. golds.Select(static gold => gold.Span)], removed);
    }

    private static string TextOf(Entity entity, string? line, Sample sample, SpanOffsets offsets)
    {
        if (line is null) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Anonymized))}' needs '{PlainText.OneLine(sample.NameOf(Line))}' beside it, or a 'value' in each of the gold spans");

        var (start, end) = entity.Position!.Value;
        var counting = new CodePoints(line);
        var (from, to) = offsets is SpanOffsets.Utf16 ? (start, end) : (counting.PlaceAfter(start), counting.PlaceAfter(end));
        return to <= line.Length ? line[(int)from..(int)to] : throw sample.Wrong($"a gold span ends at {end}, beyond the line");
    }
}
