using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>How many sensitive spans records have, of all kinds and of each.</summary>
public sealed class SpanCounts : IState<SpanCounts>
{
    private readonly Dictionary<string, SpanTally> _kinds = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Kind, AddressRange Range), long> _ranges = [];

    /// <summary>Of all kinds together.</summary>
    public SpanTally All { get; } = new();

    /// <summary>Records, those without a span too.</summary>
    public long Records { get; private set; }

    /// <inheritdoc/>
    public void Merge(SpanCounts later)
    {
        Records += later.Records;
        All.Merge(later.All);
        foreach (var (kind, tally) in later._kinds) Of(kind).Merge(tally);
        foreach (var (range, count) in later._ranges) _ranges[range] = _ranges.GetValueOrDefault(range) + count;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        Records = archive.PassCount(Records);
        archive.PassState(All);
        archive.PassStates(_kinds, archive.PassText);
        archive.PassMap(_ranges, range => (archive.PassText(range.Kind), archive.PassName(range.Range)), archive.PassCount);
    }

    internal void Add(IReadOnlyList<SensitiveSpan> spans)
    {
        Records++;
        if (spans.Count == 0) return;

        All.Add(spans.Count);
        if (spans.Count == 1) Of(spans[0].Kind).Add(1);
        else AddSeveral(spans);
        foreach (var span in spans)
        {
            if (span.Range is { } range) _ranges[(span.Kind, range)] = _ranges.GetValueOrDefault((span.Kind, range)) + 1;
        }
    }

    private void AddSeveral(IReadOnlyList<SensitiveSpan> spans)
    {
        foreach (var kind in spans.CountBy(static span => span.Kind)) Of(kind.Key).Add(kind.Value);
    }

    /// <summary>The mean of a kind; beside it how many spans and records that is, and what its addresses are for.</summary>
    internal Part PartOf(string kind)
    {
        var tally = _kinds.GetValueOrDefault(kind) ?? new SpanTally();
        return new Part(kind, tally.Mean(Records))
        {
            Uncertainty = tally.UncertaintyOf(Records),
            Details =
            [
                new("spans", tally.Spans), new("records", tally.Records), .. _ranges.Where(range => range.Key.Kind == kind).OrderBy(range => range.Key.Range)
                    .Select(range => KeyValuePair.Create(AddressRanges.NameOf(range.Key.Range), (double)range.Value)),
            ],
        };
    }

    /// <summary>The share of records with any span.</summary>
    internal Part Exposed => new("records with any", (double)All.Records / Records)
    {
        Uncertainty = BinomialInterval.Wilson(All.Records, Records),
        Details = [new("records", All.Records)],
        IsReference = true,
    };

    private SpanTally Of(string kind) => _kinds.TryGetValue(kind, out var known) ? known : _kinds[kind] = new SpanTally();
}
