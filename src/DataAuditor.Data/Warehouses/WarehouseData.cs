using System.Buffers.Binary;
using System.Security.Cryptography;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;
using DataAuditor.Data.Warehouses.Binary;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses;

/// <summary>A data set in a warehouse: counted before it is read, and held against that count when it was read and when the audit ends.</summary>
public sealed class WarehouseData
{
    private readonly Lock _lock = new();

    private List<WarehouseBlock>? _blocks;

    private IReadOnlyList<ColumnKind>? _kinds;

    private WarehouseData(Warehouse warehouse, WarehouseQuery query, IReadOnlyList<SqlColumn> columns, WarehouseCount count) =>
        (Warehouse, Query, Columns, Count) = (warehouse, query, columns, count);

    public Warehouse Warehouse { get; }

    public WarehouseQuery Query { get; }

    public IReadOnlyList<SqlColumn> Columns { get; }

    /// <summary>What was there before anything was measured.</summary>
    public WarehouseCount Count { get; }

    /// <summary>Of all values of rows that were read, in the order in which they were; null until all were, and of tables.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Whether its rows come in an order that means something: a statement may give one, and a table has none.</summary>
    internal bool HasOrder => Query.Table is null;

    /// <summary>Describes and counts it.</summary>
    /// <exception cref="AuditException">It is not there, may not be read, is empty, or not all of it answers.</exception>
    public static WarehouseData Open(Warehouse warehouse, WarehouseQuery query, CancellationToken cancellation)
    {
        var columns = warehouse.Describe(query, cancellation);
        var twice = columns.GroupBy(static column => column.Name, StringComparer.Ordinal).FirstOrDefault(static name => name.Skip(1).Any());
        if (twice is not null) throw warehouse.Unreadable($"{query.Shown} has two columns {Utf8Text.Quote(twice.Key)}");
        if (columns.FirstOrDefault(static column => column.Type is SqlType.Other) is { } other)
        {
            throw warehouse.Unreadable($"{query.Shown}: column {Utf8Text.Quote(other.Name)} is of the type {Utf8Text.Quote(other.Declared)}, which has no text; leave it out, or cast it");
        }

        var count = warehouse.Count(query, cancellation);
        return count.Rows > 0 ? new WarehouseData(warehouse, query, columns, count) : throw warehouse.Unreadable($"{query.Shown} has columns, but no records");
    }

    /// <summary>One of which it is known what it has.</summary>
    internal static WarehouseData Known(Warehouse warehouse, WarehouseQuery query, IReadOnlyList<SqlColumn> columns, long rows) => new(warehouse, query, columns, new WarehouseCount(rows, Checksum: null));

    /// <summary>Whether it is still what it was when it was counted.</summary>
    /// <exception cref="AuditException">It is not, or not all of it answers.</exception>
    public void CheckUnchanged(CancellationToken cancellation)
    {
        lock (_lock) Warehouse.CheckUnchanged(Query, Count, cancellation);
    }

    /// <summary>Whether its rows make a table.</summary>
    /// <exception cref="AuditException">A column holds lists or structures.</exception>
    public void CheckFlat()
    {
        if (Columns.FirstOrDefault(static column => column.Type is SqlType.Json) is not { } nested) return;
        throw File().Fault($"column {Utf8Text.Quote(nested.Name)} is of the nested type {Utf8Text.Quote(nested.Declared)}; only flat rows make a table");
    }

    /// <summary>As the readers of files see it.</summary>
    internal SourceFile File() => new(Query.Shown, Query.Shown, FileFormat.Query, Compressed: false) { Data = this };

    /// <summary>All rows, as they arrive.</summary>
    /// <exception cref="AuditException">They are not as many as were counted, or break off.</exception>
    internal IEnumerable<SqlRow> Rows(CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var read = 0L;
        foreach (var row in Warehouse.Rows(Query, Columns, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Columns.Count != Columns.Count) throw Warehouse.Unreadable($"{Query.Shown} has other columns than before");
            read++;
            Append(hash, row);
            yield return row;
        }

        if (read != Count.Rows) throw Warehouse.Miscounted(Query, Count, read);
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>All rows, held: a second statement could give them in another order.</summary>
    internal IReadOnlyList<WarehouseBlock> Whole(SourceFile file, CancellationToken cancellation) => _blocks ??= [.. WarehouseBlock.Cut(file, Rows(cancellation))];

    /// <summary>What its columns are in a table: one with a value that a double would round, or with a time that is none of the calendar, is one of levels.</summary>
    internal IReadOnlyList<ColumnKind> Kinds(IBinaryTables tables, CancellationToken cancellation)
    {
        if (_kinds is not null) return _kinds;

        var open = Columns.Select(tables.IsExact).ToArray();
        var asked = open.OfType<string>().ToArray();
        var row = asked.Length == 0 ? null : Warehouse.Query($"SELECT {string.Join(", ", asked)} FROM {Warehouse.Dialect.From(Query)}", cancellation).Single();
        var answer = 0;
        return _kinds = [.. Columns.Select((column, index) => open[index] is not null && row!.Text(answer++) is "0" or "false" ? ColumnKind.Category : column.Kind)];
    }

    /// <summary>The rows are in their table, and are asked for no more.</summary>
    internal void Release() => _blocks = null;

    /// <summary>Lengths first, so that no two rows run together; −1 is null.</summary>
    private static void Append(IncrementalHash hash, SqlRow row)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (var column = 0; column < row.Columns.Count; column++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, row.IsNull(column) ? -1 : row.Utf8(column).Length);
            hash.AppendData(length);
        }

        hash.AppendData(row.Bytes);
    }
}
