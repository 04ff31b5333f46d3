namespace DataAuditor.Distances;

/// <summary>The rows of a frame as a <see cref="RowEncoding"/> sees them: scaled numbers and codes, column by column.</summary>
public sealed class EncodedRows
{
    internal EncodedRows(RowEncoding encoding, int count, double[][] numbers, int[]?[] codes)
    {
        Encoding = encoding;
        Count = count;
        Numbers = numbers;
        Codes = codes;
    }

    public RowEncoding Encoding { get; }

    public int Count { get; }

    /// <summary>Finite throughout.</summary>
    internal double[][] Numbers { get; }

    /// <summary>Null in the place of a column of nothing but zeros.</summary>
    internal int[]?[] Codes { get; }
}
