namespace DataAuditor.Data.Files;

internal enum FileFormat
{
    Csv,
    Tsv,
    Json,
    JsonLines,
    Parquet,

    /// <summary>A graph: a line for each edge.</summary>
    EdgeList,

    /// <summary>A graph: a line for each node.</summary>
    AdjacencyList,

    /// <summary>Graphs in the language of Graphviz.</summary>
    Dot,

    GraphMl,

    /// <summary>A molecule on each line.</summary>
    Smiles,

    /// <summary>A log: entries of one line or more.</summary>
    Log,

    /// <summary>An image; its content tells of which format.</summary>
    Image,

    /// <summary>A video; its content tells of which format.</summary>
    Video,

    /// <summary>No file: a table or statement of a warehouse.</summary>
    Query,
}
