namespace DataAuditor.Manifests;

/// <summary>How a data set of a database is taken in.</summary>
public enum QueryReading
{
    /// <summary>Its rows are read, however many there are.</summary>
    Rows,

    /// <summary>The database counts what metrics ask for, however few rows there are.</summary>
    Counts,
}
