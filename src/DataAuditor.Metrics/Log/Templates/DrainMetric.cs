namespace DataAuditor.Metrics.Log.Templates;

/// <summary>
/// A metric of templates, which the built-in parser finds where the records do not say them. Drain's templates depend on the order of the
/// messages, and records are folded in parts: so the parts gather the different masked messages, and Drain runs over these at the end, in the
/// order in which they first came. That is the published algorithm on the stream without its repetitions.
/// </summary>
public abstract record DrainMetric<TState>(MetricInfo Info) : RecordMetric<TState>(Info)
    where TState : IState<TState>
{
    internal const string Line = "line";

    [Option("Layers of Drain's tree, its root, the one by a message's length and the leaves included; the others lead by a message's first tokens.", Min = 3, Max = 100)]
    public int Depth { get; init; } = DrainOptions.Default.Depth;

    [Option("The least share of a message's tokens that must be those of a template for the message to be one of its own.", Min = 0, Max = 1)]
    public double Similarity { get; init; } = DrainOptions.Default.Similarity;

    [Option("Whether a place that is masked in a message and variable in a template counts as alike (count, as in Drain's formula), or for nothing (ignore, as in its authors' program, which wants a similarity of about 0.5).")]
    public WildcardMatch Wildcards { get; init; } = DrainOptions.Default.Wildcards;

    [Option("The most branches of a node of Drain's tree; further tokens share one.", Min = 1, Max = 1_000_000)]
    public int MaxChildren { get; init; } = DrainOptions.Default.MaxChildren;

    [Option("What is taken for a variable by its form before messages are compared: numbers, addresses, identifiers, URLs and paths (built-in), or nothing (none).")]
    public MaskSet Masks { get; init; } = MaskSet.BuiltIn;

    [Option("A regular expression whose matches are variables too, without look-around and back-references; applied before the masks.")]
    public string Pattern { get; init; } = "";

    private protected DrainOptions Drain => new(Depth, Similarity, Wildcards, MaxChildren);

    /// <summary>What the gathered messages depend on.</summary>
    private protected (MaskSet Masks, string Pattern) Masking => (Masks, Pattern);

    private protected MessageMasks NewMasks() => new(MessageMasks.Compile(Pattern).Pattern, Masks);

    /// <summary>Why it cannot be measured with these options; null where it can.</summary>
    private protected Measurement? WrongPattern() =>
        MessageMasks.Compile(Pattern).Fault is { } fault ? Measurement.NotMeasurable($"option 'pattern' is no regular expression that can be used: {fault}") : null;
}
