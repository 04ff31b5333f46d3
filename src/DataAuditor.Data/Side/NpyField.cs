namespace DataAuditor.Data.Side;

/// <summary>A field in a NumPy array: the row at a record's position is its value.</summary>
internal sealed class NpyField(string path, NpyArray array) : SideField
{
    public override string Path => path;

    public override long Rows => array.Rows;

    public override IReadOnlyList<double>? Numbers(Sample sample)
    {
        if (sample.Index >= array.Rows) throw SideFiles.Fault(path, $"it has {array.Rows} rows, and the data has more records");

        var row = array.Row(sample.Index);
        return row.All(double.IsFinite) ? row : throw SideFiles.Fault(path, $"row {sample.Index} has a number that is not finite");
    }
}
