namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>What counts as sensitive: some built-in types, the user's own, and what is let pass. May be used by many threads at once.</summary>
internal sealed class Detectors(IReadOnlyList<SensitiveType> types, IReadOnlyList<AddressRange> ranges, IReadOnlyList<CustomDetector> own, Allowed allowed)
{
    // One a thread, since a list is filled for every record.
    [ThreadStatic]
    private static List<FoundSpan>? _found;

    private readonly uint _types = SensitiveTypes.SetOf(types);

    private readonly uint _ranges = ranges.Aggregate(0u, static (set, range) => set | (1u << (int)range));

    /// <summary>All built-in types, and nothing let pass.</summary>
    public static Detectors BuiltIn { get; } = new(SensitiveTypes.All, AddressRanges.All, [], Allowed.Nothing);

    /// <summary>Of logs: links as such are everywhere in them, and count only where they are asked for.</summary>
    public static Detectors ForLogs { get; } = new(SensitiveTypes.OfLogs, AddressRanges.All, [], Allowed.Nothing);

    /// <summary>The spans in their order. Of two that overlap the user's own counts, then the one that begins first, then the longer.</summary>
    public IReadOnlyList<SensitiveSpan> Find(string text)
    {
        var found = _found ??= [];
        found.Clear();
        SpanFinder.Find(text, _types, found);
        if (found.Count == 0 && own.Count == 0) return [];

        var spans = OwnIn(text);
        var users = spans.Count;
        foreach (var span in found)
        {
            if (span.Range is { } range && (_ranges & (1u << (int)range)) == 0) continue;
            spans.Add(new SensitiveSpan(SensitiveTypes.NameOf(span.Type), span.Start, span.End - span.Start, span.Range));
        }

        if (users > 0) spans = Merged(spans, users);
        if (!allowed.IsNothing) spans.RemoveAll(span => allowed.Contains(span.In(text)));
        return spans;
    }

    private List<SensitiveSpan> OwnIn(string text)
    {
        var spans = new List<SensitiveSpan>();
        foreach (var detector in own) detector.Pattern.Find(detector.Name, text, spans);
        return spans.Count < 2 ? spans : WithoutOverlaps(spans);
    }

    private static List<SensitiveSpan> WithoutOverlaps(List<SensitiveSpan> spans)
    {
        var kept = new List<SensitiveSpan>(spans.Count);
        foreach (var span in spans.OrderBy(static span => span.Start).ThenByDescending(static span => span.Length))
        {
            if (kept.Count == 0 || span.Start >= kept[^1].End) kept.Add(span);
        }

        return kept;
    }

    /// <param name="spans">The user's first, then the built-in ones; each in their order, without overlaps.</param>
    /// <param name="count">Of the user's.</param>
    private static List<SensitiveSpan> Merged(List<SensitiveSpan> spans, int count)
    {
        var (users, merged) = (spans[..count], new List<SensitiveSpan>(spans.Count));
        var next = 0;
        foreach (var span in spans[count..])
        {
            while (next < users.Count && users[next].End <= span.Start) merged.Add(users[next++]);
            if (next == users.Count || users[next].Start >= span.End) merged.Add(span);
        }

        merged.AddRange(users[next..]);
        return merged;
    }
}
