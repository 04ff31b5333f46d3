using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>How many sensitive spans are left in a record, on average.</summary>
public abstract record ExposureMetric : RecordMetric<SpanCounts>, IChecksRecords
{
    private readonly FieldNeed[] _needed;

    private readonly string _role;

    // Made from the options when first asked for; a copy with other options makes its own.
    private Detectors? _detectors;

    /// <param name="role">The field that is looked through.</param>
    private protected ExposureMetric(MetricInfo info, string role)
        : base(info)
    {
        _role = role;
        _needed = [role];
    }

    protected ExposureMetric(ExposureMetric other)
        : base(other)
    {
        (_role, _needed) = (other._role, other._needed);
        (Types, Addresses, Detectors, Allow, AllowPatterns, AllowNetworks, Reveal) = (other.Types, other.Addresses, other.Detectors, other.Allow, other.AllowPatterns, other.AllowNetworks, other.Reveal);
    }

    [Option("Which built-in types count.")]
    public IReadOnlyList<SensitiveType> Types { get; init; } = SensitiveTypes.All;

    [Option("Which addresses count: public, private, loopback, link-local, documentation, multicast, reserved.")]
    public IReadOnlyList<AddressRange> Addresses { get; init; } = AddressRanges.All;

    [Option("Further types: a name, and a pattern that is matched in linear time.")]
    public IReadOnlyList<CustomDetector> Detectors { get; init; } = [];

    [Option("Texts that do not count.")]
    public IReadOnlyList<string> Allow { get; init; } = [];

    [Option("Patterns of whole spans that do not count.")]
    public IReadOnlyList<TextPattern> AllowPatterns { get; init; } = [];

    [Option("Networks whose addresses do not count, such as 10.0.0.0/8.")]
    public IReadOnlyList<AddressNetwork> AllowNetworks { get; init; } = [];

    [Option("Whether reports show the spans as they are, in place of their kind and the beginning of their hash.")]
    public bool Reveal { get; init; }

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => _needed;

    public virtual bool Equals(ExposureMetric? other) => other is not null && EqualityContract == other.EqualityContract && OptionsText == other.OptionsText;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(OptionsText);

    private string OptionsText => new JsonArray(
        [
            .. ((IEnumerable<string>)[string.Join(' ', Types.Distinct().Order()), string.Join(' ', Addresses.Distinct().Order()), Reveal ? "reveal" : ""])
                .Concat(Detectors.SelectMany(detector => (string[])["detector", detector.Name, detector.Pattern.Text]))
                .Concat(Allow.SelectMany(text => (string[])["text", text])).Concat(AllowPatterns.SelectMany(pattern => (string[])["pattern", pattern.Text]))
                .Concat(AllowNetworks.SelectMany(network => (string[])["network", network.Text])).Select(text => JsonValue.Create(text)),
        ]).ToJsonString();

    public sealed override SpanCounts Empty() => new();

    public sealed override void Add(SpanCounts state, Sample sample, Evidence evidence)
    {
        var text = sample.Text(_role)!;
        var spans = Find(text);
        state.Add(spans);
        if (spans.Count == 0 || !evidence.Wants(sample.Index, spans.Count)) return;

        foreach (var span in spans.Take(Evidence.DefaultCapacity)) evidence.Add(new Exhibit(sample.Index, spans.Count, Describe(span, text), span.Kind));
    }

    /// <summary>The spans, masked.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var text = sample.Text(_role)!;
        return Find(text).Select(span => new RecordFault(Describe(span, text), span.Kind));
    }

    public sealed override Measurement Measure(SpanCounts state, MetricContext context)
    {
        if (Types.Count + Detectors.Count == 0) return Measurement.NotMeasurable("option 'types' is empty");
        if (state.Records == 0) return Measurement.NotMeasurable($"there is no {_role}");

        return new Measurement.Score(state.All.Mean(state.Records))
        {
            Uncertainty = state.All.UncertaintyOf(state.Records),
            Parts =
            [
                .. Types.Distinct().Order().Select(SensitiveTypes.NameOf).Concat(Detectors.Select(detector => detector.Name)).Distinct(StringComparer.Ordinal).Select(state.PartOf),
                state.Exposed,
            ],
        };
    }

    private IReadOnlyList<SensitiveSpan> Find(string text) =>
        (_detectors ??= new Detectors(Types, Addresses, Detectors, new Allowed(Allow, AllowPatterns, AllowNetworks))).Find(text);

    private string Describe(SensitiveSpan span, string text)
    {
        var shown = Reveal ? PlainText.OneLine(span.In(text).ToString()) : SpanMask.Of(span, text);
        return $"'{shown}' at character {span.Start + 1}{(span.Range is { } range ? $", {AddressRanges.NameOf(range)}" : "")}";
    }
}
