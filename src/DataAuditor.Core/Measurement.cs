namespace DataAuditor;

/// <summary>What came out of measuring: a score, not applicable with the reason, or a fault of that metric alone. Never NaN.</summary>
public abstract record Measurement
{
    private Measurement()
    {
    }

    public static Measurement NotMeasurable(string reason) => new NotApplicable(reason);

    /// <summary>Not measurable for want of something that the user could give: a data set, a field's role, a card.</summary>
    public static Measurement MissingInput(string reason) => new NotApplicable(reason) { LacksInput = true };

    /// <summary>A value with its parts.</summary>
    public sealed record Score : Measurement
    {
        /// <exception cref="ArithmeticException">The value is not a finite number.</exception>
        public Score(double value) => Value = double.IsFinite(value)
            ? value
            : throw new ArithmeticException($"A metric yielded {value}, which is no measurement.");

        public double Value { get; }

        /// <summary>Null where the value is not estimated from a sample, or nothing is known of its error.</summary>
        public Uncertainty? Uncertainty { get; init; }

        /// <summary>What reports show of <see cref="Uncertainty"/>.</summary>
        public ConfidenceInterval? Interval => Uncertainty?.At();

        public IReadOnlyList<Part> Parts { get; init; } = [];

        public IReadOnlyList<SkippedPart> Skipped { get; init; } = [];

        /// <summary>What a reader should know of how this value came about.</summary>
        public IReadOnlyList<string> Notes { get; init; } = [];

        public IReadOnlyList<Exhibit> Evidence { get; init; } = [];

        /// <summary>Charts for the reports that can draw one.</summary>
        public IReadOnlyList<Figure> Figures { get; init; } = [];
    }

    /// <summary>The question has no answer on this data: no applicable record, constant real data, an absent field.</summary>
    public sealed record NotApplicable(string Reason) : Measurement
    {
        /// <summary>Whether the user could give what is missing: then the question is open, not pointless.</summary>
        public bool LacksInput { get; init; }
    }

    /// <summary>The metric itself broke, or a model that it needs; the other metrics of the audit go on.</summary>
    public sealed record Fault(string Message) : Measurement
    {
        /// <summary>What the user can put right; null where it is the metric that broke.</summary>
        public Diagnostic? Diagnostic { get; init; }

        public string Reason => Diagnostic is null ? $"the metric broke: {Message}" : Message;
    }
}
