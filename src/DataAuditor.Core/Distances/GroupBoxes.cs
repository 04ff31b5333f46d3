namespace DataAuditor.Distances;

/// <summary>What all rows of a group have in common: the bounds of their numbers, and the codes of which a group has only one.</summary>
internal sealed class GroupBoxes
{
    /// <summary>Stands for codes that differ within the group.</summary>
    public const int Mixed = int.MinValue;

    public GroupBoxes(ReferenceRows rows)
    {
        Low = new AlignedArray<float>(rows.Tiles * rows.NumberColumns * ReferenceRows.TileGroups);
        High = new AlignedArray<float>(rows.Tiles * rows.NumberColumns * ReferenceRows.TileGroups);
        Codes = new AlignedArray<int>(rows.Tiles * rows.CodeColumns * ReferenceRows.TileGroups);
        for (var group = 0; group < rows.Groups; group++)
        {
            var (tile, lane) = Math.DivRem(group, ReferenceRows.TileGroups);
            for (var column = 0; column < rows.NumberColumns; column++)
            {
                var at = (((tile * rows.NumberColumns) + column) * ReferenceRows.TileGroups) + lane;
                (Low[at], High[at]) = Bounds(rows, (group * rows.NumberColumns) + column);
            }

            for (var column = 0; column < rows.CodeColumns; column++)
            {
                Codes[(((tile * rows.CodeColumns) + column) * ReferenceRows.TileGroups) + lane] = Common(rows, (group * rows.CodeColumns) + column);
            }
        }
    }

    /// <summary>By tile, then column, then group; so are the next two.</summary>
    public AlignedArray<float> Low { get; }

    public AlignedArray<float> High { get; }

    public AlignedArray<int> Codes { get; }

    private static (float Low, float High) Bounds(ReferenceRows rows, int block)
    {
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        for (var lane = 0; lane < ReferenceRows.GroupRows; lane++)
        {
            var number = rows.Near[(block * ReferenceRows.GroupRows) + lane];
            low = Math.Min(low, number);
            high = Math.Max(high, number);
        }

        return (low, high);
    }

    private static int Common(ReferenceRows rows, int block)
    {
        var first = rows.Codes[block * ReferenceRows.GroupRows];
        for (var lane = 1; lane < ReferenceRows.GroupRows; lane++)
        {
            if (rows.Codes[(block * ReferenceRows.GroupRows) + lane] != first) return Mixed;
        }

        return first;
    }
}
