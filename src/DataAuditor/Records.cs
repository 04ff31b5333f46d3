using System.Diagnostics.CodeAnalysis;
using DataAuditor.Assertions;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor;

/// <summary>A data set as assertions take it: the path of a file, or records that the test already has.</summary>
public sealed class Records
{
    private readonly string? _path;
    private readonly Table? _table;

    private Records(string? path, Table? table)
    {
        _path = path;
        _table = table;
    }

    /// <param name="path">Relative to the test assembly's folder, else to the current one.</param>
    public static implicit operator Records(string path) => From(path);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static Records From(string path) => new(path, null);

    /// <summary>Public properties become columns; records that are numbers, texts or dates themselves become the one column <c>value</c>.</summary>
    /// <exception cref="AuditException">A property is neither a number, a date nor a category.</exception>
    public static Records From<[DynamicallyAccessedMembers(RecordTable.Needed)] T>(IEnumerable<T> records) => new(null, RecordTable.Of(records));

    internal Table? Table => _table;

    internal DataInput ToInput() => _table is not null ? new DataInput.InMemory(_table) : new DataInput.File(TestFile.Find(_path!));
}
