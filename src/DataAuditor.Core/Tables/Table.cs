namespace DataAuditor.Tables;

/// <summary>A table in memory: columns of equal length, each with its own name.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _byName;

    /// <exception cref="ArgumentException">Two columns share a name, or their lengths differ.</exception>
    public Table(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        _byName = new Dictionary<string, Column>(columns.Count, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!_byName.TryAdd(column.Name, column)) throw new ArgumentException($"Two columns are named '{column.Name}'.", nameof(columns));
            if (column.Count != columns[0].Count) throw new ArgumentException($"Column '{column.Name}' has {column.Count} rows, '{columns[0].Name}' has {columns[0].Count}.", nameof(columns));
        }
    }

    public IReadOnlyList<Column> Columns { get; }

    public int RowCount => Columns.Count == 0 ? 0 : Columns[0].Count;

    public Column? Find(string name) => _byName.GetValueOrDefault(name);
}
