using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class DrawnRecordsTests
{
    [Fact]
    public void Are_all_records_in_their_order_where_they_are_few()
    {
        var records = new DrawnRecords<string>(3, static (archive, text) => archive.PassText(text ?? ""));
        foreach (var record in new[] { 2, 0, 1 }) records.Add(record, $"record {record}");

        Assert.Equal(["record 0", "record 1", "record 2"], records.Items());
        Assert.Empty(records.Notes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(997)]
    public void Are_the_same_however_the_data_is_cut(int cut)
    {
        static DrawnRecords<int> Of(int from, int to)
        {
            var records = new DrawnRecords<int>(20, static (archive, number) => archive.Pass(number));
            for (var record = from; record < to; record++) records.Add(record, record);
            return records;
        }

        var parts = Of(0, cut);
        parts.Merge(Of(cut, 1_000));

        Assert.Equal(20, parts.Items().Count);
        Assert.Equal(Of(0, 1_000).Items(), parts.Items());
        Assert.Equal("of 1000 records, a sample of 20 is looked at", Assert.Single(parts.Notes));
    }

    [Fact]
    public void Are_the_same_once_written_and_read()
    {
        var records = new DrawnRecords<int>(20, static (archive, number) => archive.Pass(number));
        for (var record = 0; record < 35; record++) records.Add(record, record);

        var read = Archived.Again(records, new DrawnRecords<int>(20, static (archive, number) => archive.Pass(number)));

        Assert.Equal(records.Items(), read.Items());
        Assert.Equal(35, read.Count);
        Assert.Equal("more records are kept than there are, or than may be", Archived.Refusal(records.Archive, new DrawnRecords<int>(19, static (archive, number) => archive.Pass(number)).Archive));
    }
}
