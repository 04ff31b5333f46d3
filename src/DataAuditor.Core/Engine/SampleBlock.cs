namespace DataAuditor.Engine;

/// <summary>Some records that follow one another, read from their file but not yet parsed.</summary>
public abstract class SampleBlock
{
    public abstract Role Role { get; }

    /// <summary>How many records there are.</summary>
    public abstract int Count { get; }

    /// <summary>The records. Called once, on any thread.</summary>
    /// <exception cref="AuditException">They are not well-formed.</exception>
    public abstract IReadOnlyList<Sample> Parse();
}
