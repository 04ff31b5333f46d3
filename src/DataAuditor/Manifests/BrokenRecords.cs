namespace DataAuditor.Manifests;

/// <summary>What becomes of a line that is no record.</summary>
public enum BrokenRecords
{
    /// <summary>The audit ends: a file that cannot be read is a fault of the input.</summary>
    Error,

    /// <summary>It is a record that could not be read: a defect of validity, left out by every metric that does not count such records.</summary>
    Count,
}
