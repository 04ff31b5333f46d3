namespace DataAuditor.Gates;

/// <summary>What a gate said of one metric (a glob gives one result for each metric that it names).</summary>
public sealed record GateResult(Gate Gate, string Subject, Verdict Verdict, string Message)
{
    /// <summary>The judged value: the metric's, the worst matching part's, or the dimension's score.</summary>
    public double? Value { get; init; }

    /// <summary>The part that decided, where the gate is about parts.</summary>
    public string? Part { get; init; }

    public double? Baseline { get; init; }

    /// <summary>How far the value is inside the limit, in the metric's own unit; negative when outside.</summary>
    public double? Margin { get; init; }

    /// <summary>The code under which builds report it when it does not pass.</summary>
    public DiagnosticCode Code { get; init; } = DiagnosticCode.GateFailed;

    /// <summary>Who answers for it that the gate does not hold; null where nobody does, or nobody needs to.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>True where the verdict turns the audit red.</summary>
    public bool Blocks => Waiver is null && Gate.Severity is Severity.Error && Verdict switch
    {
        Verdict.Failed => true,
        Verdict.NotMeasurable => !Gate.Optional,
        _ => false,
    };

    /// <summary>True where the verdict is worth a warning but does not turn the audit red.</summary>
    public bool Warns => !Blocks && Verdict is not Verdict.Passed;
}
