namespace DataAuditor;

/// <summary>The data that a class of thresholds is about. Paths are relative to the test assembly's folder, else to the current one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditSetAttribute(string synthetic) : Attribute
{
    public string Synthetic { get; } = synthetic;

    /// <summary>What the generator was fitted on.</summary>
    public string? Real { get; set; }

    /// <summary>Real records that the generator never saw.</summary>
    public string? Holdout { get; set; }

    public Modality Modality { get; set; } = Modality.Tabular;

    /// <summary>The column that identifies a record; it is not measured.</summary>
    public string? Id { get; set; }

    /// <summary>The column that models are to predict.</summary>
    public string? Label { get; set; }

    /// <summary>The approved report that regressions are measured against.</summary>
    public string? Baseline { get; set; }

    public ulong Seed { get; set; } = 42;
}
