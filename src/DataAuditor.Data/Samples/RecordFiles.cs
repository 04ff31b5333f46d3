namespace DataAuditor.Data.Samples;

/// <summary>Files of records beside tables and JSON, which a modality may have.</summary>
[Flags]
public enum RecordFiles
{
    None = 0,

    /// <summary>Graphs and molecules in formats of their own.</summary>
    Graphs = 1,

    /// <summary>Plain logs.</summary>
    Logs = 2,

    /// <summary>Images, each of which is a record.</summary>
    Images = 4,

    /// <summary>Videos, each of which is a record.</summary>
    Videos = 8,

    /// <summary>JSON files that are an episode each, and tables with a step a row, where the role <c>episode</c> names the column that tells whose it is.</summary>
    Episodes = 16,
}
