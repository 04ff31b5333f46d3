using System.Text.Json;

namespace DataAuditor;

/// <summary>Rows of a text table that records are made of. What metrics read as text they read from its cells; JSON is made only of the rows that a metric asks JSON of.</summary>
/// <remarks>Different rows may be read by different threads.</remarks>
public abstract class TextRows
{
    // Metrics ask every record for the same few roles, by the same strings. Replaced, never changed: what one thread adds, another may lose and find again.
    private volatile (string Role, int Column)[] _columns = [];

    /// <summary>The column of that name; negative where there is none.</summary>
    protected abstract int Find(string name);

    /// <summary>The cell's text in UTF-8; empty where there is none.</summary>
    public abstract ReadOnlySpan<byte> Cell(int row, int column);

    /// <summary>The row as an object of texts, without those that are null.</summary>
    public abstract JsonElement Json(int row);

    /// <summary>The column that a role's field is; negative where the field is no column.</summary>
    internal int ColumnOf(string role, SampleOrigin origin)
    {
        var columns = _columns;
        foreach (var (known, place) in columns)
        {
            if (ReferenceEquals(known, role)) return place;
        }

        var column = origin.Side.ContainsKey(role) ? -1 : Find(origin.NameOf(role));
        _columns = [.. columns, (role, column)];
        return column;
    }
}
