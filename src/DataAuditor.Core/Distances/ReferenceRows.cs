namespace DataAuditor.Distances;

/// <summary>
/// The rows in which neighbours are sought, laid out for the search: rows of like codes side by side, in groups of which the search can tell
/// at a glance that none of their rows is near.
/// </summary>
/// <remarks>
/// Each number is held twice: in double precision, which decides, and in single precision, which may only rule rows out. For that, single
/// precision has to err to the near side, which it does where it takes numbers beyond some bound for the bound.
/// </remarks>
internal sealed class ReferenceRows
{
    /// <summary>Rows of one vector in single precision.</summary>
    public const int Lanes = 16;

    /// <summary>Rows of a group: four vectors, which keep the processor busy.</summary>
    public const int GroupRows = 4 * Lanes;

    /// <summary>Groups of a tile: one vector of bounds. A tile stays in the cache while all queries of a chunk go through it.</summary>
    public const int TileGroups = Lanes;

    /// <summary>Numbers by range or rank lie in [−½, 1]; those beyond these bounds all look the same to the screening pass.</summary>
    private const double Least = -2, Largest = 3;

    /// <summary>Stands for null where null is a number: at least 1 away from all others.</summary>
    private const float NearNull = 8;

    private readonly int[] _codeColumns;
    private readonly (double Low, double High)[] _spans;

    public ReferenceRows(EncodedRows rows, int[] codeColumns)
    {
        _codeColumns = codeColumns;
        Count = rows.Count;
        Groups = (Count + GroupRows - 1) / GroupRows;
        Tiles = (Groups + TileGroups - 1) / TileGroups;
        NumberColumns = rows.Numbers.Length;
        Weights = [.. codeColumns.Select(column => rows.Encoding.Weights[column])];
        Clips = rows.Encoding.Form is DistanceForm.ClippedMean;
        _spans = [.. rows.Numbers.Select(SpanOf)];
        Order = RowOrder.ByLikeness(rows, codeColumns, Weights);
        Numbers = new AlignedArray<double>(Groups * NumberColumns * GroupRows);
        Near = new AlignedArray<float>(Groups * NumberColumns * GroupRows);
        Codes = new AlignedArray<int>(Groups * CodeColumns * GroupRows);
        Fill(rows);
        Boxes = new GroupBoxes(this);
    }

    public int Count { get; }

    public int Groups { get; }

    public int Tiles { get; }

    public int NumberColumns { get; }

    public int CodeColumns => _codeColumns.Length;

    public double[] Weights { get; }

    /// <summary>Whether no column adds more than 1.</summary>
    public bool Clips { get; }

    /// <summary>The position of each row before it was laid out.</summary>
    public int[] Order { get; }

    /// <summary>By group, then column, then row; so are the next two.</summary>
    public AlignedArray<double> Numbers { get; }

    public AlignedArray<float> Near { get; }

    public AlignedArray<int> Codes { get; }

    public GroupBoxes Boxes { get; }

    /// <summary>The largest magnitude that a number in single precision has, null aside.</summary>
    public double Magnitude => _spans.Length == 0 ? 0 : _spans.Max(static span => Math.Max(Math.Abs(span.Low), Math.Abs(span.High)));

    /// <summary>What the screening pass sees of a number, of these rows or of a query's.</summary>
    public float NearNumber(int column, double number) =>
        number.Equals(RowEncoding.NullNumber) ? NearNull : (float)Math.Clamp(number, _spans[column].Low, _spans[column].High);

    /// <summary>By how much a query's number lies outside all numbers of the column; the screening pass does not see it, and every row is that much further away.</summary>
    public double Outside(int column, double number)
    {
        var (low, high) = _spans[column];
        if (Clips) return 0;
        if (number < low && low > Least) return low - number;
        return number > high && high < Largest ? number - high : 0;
    }

    private (double Low, double High) SpanOf(double[] numbers) => Clips || numbers.Length == 0
        ? (Least, Largest)
        : (Math.Clamp(numbers.Min(), Least, Largest), Math.Clamp(numbers.Max(), Least, Largest));

    private void Fill(EncodedRows rows)
    {
        // The last group is filled up with its last row; the search leaves these rows out.
        for (var row = 0; row < Groups * GroupRows; row++)
        {
            var source = Order[Math.Min(row, Count - 1)];
            int group = row / GroupRows, lane = row % GroupRows;
            for (var column = 0; column < NumberColumns; column++)
            {
                var at = (((group * NumberColumns) + column) * GroupRows) + lane;
                Numbers[at] = rows.Numbers[column][source];
                Near[at] = NearNumber(column, Numbers[at]);
            }

            for (var column = 0; column < CodeColumns; column++)
            {
                Codes[(((group * CodeColumns) + column) * GroupRows) + lane] = rows.Codes[_codeColumns[column]]?[source] ?? 0;
            }
        }
    }
}
