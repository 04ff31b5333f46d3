namespace DataAuditor.JsonSchema;

/// <summary>How much a validation tells, after section 12 of JSON Schema 2020-12.</summary>
public enum OutputFormat
{
    /// <summary>The verdict alone; the fastest, because the first failure ends the work.</summary>
    Flag,

    /// <summary>Every failure in one list: that of <c>anyOf</c> is followed by those of its branches.</summary>
    Basic,

    /// <summary>Every failure, the branches' below the keyword that they made fail (<see cref="SchemaError.Causes"/>).</summary>
    Detailed,
}
