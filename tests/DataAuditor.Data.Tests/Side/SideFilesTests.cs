using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Side;
using DataAuditor.Data.Tests.DuckDb;

namespace DataAuditor.Data.Tests.Side;

public sealed class SideFilesTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void A_row_of_the_array_is_the_records_value()
    {
        var field = Open("x.npy", Npy("<f4", "(3, 2)", [1f, 2, 3, 4, 5, 6.5f]));

        Assert.Equal(3, field.Rows);
        Assert.Equal([3, 4], Sample(1, field).Numbers("embedding")!);
        Assert.Equal([5, 6.5], Sample(2, field).Numbers("embedding")!);
        Assert.True(Sample(0, field).Has("embedding"));
    }

    [Fact]
    public void An_array_of_one_dimension_is_a_number_each()
    {
        var field = Open("x.npy", Npy("<i8", "(2,)", [7L, 9]));

        Assert.Equal(9, Sample(1, field).Number("embedding"));
    }

    [Fact]
    public void Columns_may_lie_first()
    {
        var field = Open("x.npy", Npy("<f8", "(2, 3)", [1.0, 2, 3, 4, 5, 6], isColumnMajor: true));

        Assert.Equal([1, 3, 5], Sample(0, field).Numbers("embedding")!);
    }

    [Fact]
    public void An_archive_has_arrays_by_name()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, value) in new[] { ("a", 1.0), ("b", 2.0) })
            {
                using var entry = archive.CreateEntry(name + ".npy").Open();
                entry.Write(Npy("<f8", "(1,)", [value]));
            }
        }

        _loading.Write("x.npz", bytes.ToArray());

        Assert.Equal(2, Sample(0, SideFiles.Open(At("x.npz"), "b")).Number("embedding"));
        Assert.Equal("x.npz: it has several arrays; name one: a, b", Fault(() => SideFiles.Open(At("x.npz"))));
        Assert.Equal("x.npz: it has no array 'c': a, b", Fault(() => SideFiles.Open(At("x.npz"), "c")));
    }

    [DuckDbFact]
    public void A_column_belongs_by_position_or_by_id()
    {
        using (var connection = new DuckDbConnection(At("x.parquet")))
        {
            File.WriteAllBytes(At("x.parquet"), []);
            connection.Run($"COPY (SELECT * FROM (VALUES ('b', [2.0, 3.0]), ('a', [1.0, 0.5])) AS rows(id, vector)) TO '{At("x.parquet")}' (FORMAT parquet, USE_TMP_FILE false)");
        }

        Assert.Equal([2, 3], Sample(0, SideFiles.Open(At("x.parquet"), "vector")).Numbers("embedding")!);
        var byId = SideFiles.Open(At("x.parquet"), id: "id");
        Assert.Equal([1, 0.5], Sample(0, byId, """{"id":"a"}""").Numbers("embedding")!);
        Assert.Equal("record 0: 'x.parquet' has no row with the id 'z'", Fault(() => Sample(0, byId, """{"id":"z"}""").Numbers("embedding")));
    }

    [Theory]
    [InlineData("x.csv", "id,truth,n\nb,\"two, too\",2.5\na,,\n")]
    [InlineData("x.tsv", "id\ttruth\tn\nb\ttwo, too\t2.5\na\t\t\n")]
    public void A_text_tables_column_belongs_by_position_or_by_id(string name, string text)
    {
        _loading.Write(name, text);
        var (byPosition, byId) = (SideFiles.Open(At(name), "truth"), SideFiles.Open(At(name), "n", id: "id"));

        Assert.Equal("two, too", Sample(0, byPosition).Text("embedding"));
        Assert.False(Sample(1, byPosition).Has("embedding"));
        Assert.Equal(2.5, Sample(7, byId, """{"id":"b"}""").Number("embedding"));
        Assert.Equal((2, true, false), (byPosition.Rows, byPosition.IsByPosition, byId.IsByPosition));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), byId.Sha256);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", null, null, "x.csv: it has several columns; name one: a, b")]
    [InlineData("a,b\n1,2\n", "c", null, "x.csv: it has no column 'c'")]
    [InlineData("a,b\n1,2\n", "a", "c", "x.csv: it has no column 'c'")]
    [InlineData("a,b\n1,2\n1,3\n", "b", "a", "x.csv: the id '1' stands in two rows")]
    [InlineData("", "b", null, "x.csv: the file is empty")]
    public void What_is_no_column_of_a_text_table_is_a_fault(string text, string? name, string? id, string message)
    {
        _loading.Write("x.csv", text);

        Assert.Equal(message, Fault(() => SideFiles.Open(At("x.csv"), name, id)));
    }

    [Theory]
    [InlineData("<c8", "(1,)", "its elements are of the type <c8; little-endian numbers make a field")]
    [InlineData(">f4", "(1,)", "its elements are of the type >f4; little-endian numbers make a field")]
    [InlineData("<f4", "(1, 1, 1)", "it has 3 dimensions; one or two make a field")]
    [InlineData("<f4", "(9,)", "it is cut off: its shape (9) needs 36 bytes")]
    public void Refuses_what_is_no_field(string type, string shape, string reason) =>
        Assert.Equal($"x.npy: the file is not read: {reason}", Fault(() => Open("x.npy", Npy(type, shape, [1f]))));

    [Fact]
    public void Refuses_what_is_no_array() => Assert.Equal("x.npy: the file is not read: it is no NumPy array", Fault(() => Open("x.npy", "no array at all"u8.ToArray())));

    [Fact]
    public void Refuses_a_missing_file() => Assert.Equal("x.npy: there is no such file", Fault(() => SideFiles.Open(At("x.npy"))));

    [Fact]
    public void Refuses_more_records_than_rows()
    {
        var field = Open("x.npy", Npy("<f4", "(1,)", [1f]));

        Assert.Equal("x.npy: it has 1 rows, and the data has more records", Fault(() => Sample(1, field).Number("embedding")));
    }

    [Fact]
    public void Refuses_a_number_that_is_not_finite() =>
        Assert.Equal("x.npy: row 0 has a number that is not finite", Fault(() => Sample(0, Open("x.npy", Npy("<f4", "(1,)", [float.NaN]))).Number("embedding")));

    private static byte[] Npy<T>(string type, string shape, T[] values, bool isColumnMajor = false)
        where T : unmanaged
    {
        var header = Encoding.ASCII.GetBytes($"{{'descr': '{type}', 'fortran_order': {(isColumnMajor ? "True" : "False")}, 'shape': {shape}, }}\n");
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. header, .. MemoryMarshal.AsBytes(values.AsSpan())];
    }

    private static Sample Sample(long index, SideField field, string json = "{}") => new(
        Role.Synthetic, index, JsonElement.Parse(json), SampleOrigin.None with { Side = new Dictionary<string, SideField> { ["embedding"] = field } });

    private SideField Open(string name, byte[] content)
    {
        _loading.Write(name, content);
        return SideFiles.Open(At(name));
    }

    private string At(string name) => Path.Combine(_loading.Folder, name);

    private string Fault(Func<object?> act)
    {
        var fault = Assert.Throws<AuditException>(act).Diagnostics.Single();
        return fault.Location is null ? fault.Message : $"{fault.Location}: {fault.Message}".Replace(_loading.Folder + "/", "", StringComparison.Ordinal);
    }
}
