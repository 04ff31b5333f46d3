using System.Text.Json;

namespace DataAuditor;

/// <summary>A field of all records that stands in a file of its own, such as an array of embeddings.</summary>
public abstract class SideField
{
    /// <summary>The file, for messages.</summary>
    public abstract string Path { get; }

    /// <summary>How many rows it has.</summary>
    public abstract long Rows { get; }

    /// <summary>Whether every record needs a row, and every row a record, since they belong together by position.</summary>
    public virtual bool IsByPosition => true;

    /// <summary>Whether numbers and arrays stand as text in it, as in CSV.</summary>
    public virtual bool IsText => false;

    /// <summary>Of the file; empty where nothing was read of one.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The record's text in UTF-8, where <see cref="IsText"/>; empty for none.</summary>
    public virtual ReadOnlySpan<byte> Cell(Sample sample) => default;

    /// <summary>The record's numbers; null for none, or where the field holds no numbers.</summary>
    public virtual IReadOnlyList<double>? Numbers(Sample sample) => null;

    /// <summary>The record's value as JSON; null for none, or where the field holds numbers alone.</summary>
    public virtual JsonElement? Value(Sample sample) => null;
}
