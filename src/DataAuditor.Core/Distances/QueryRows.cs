using System.Runtime.InteropServices;

namespace DataAuditor.Distances;

/// <summary>The rows whose neighbours are sought, row by row, beside what the screening pass sees of them.</summary>
internal sealed class QueryRows
{
    private readonly int _numberColumns;
    private readonly int _codeColumns;
    private readonly double[] _numbers;
    private readonly float[] _near;
    private readonly int[] _codes;
    private readonly double[] _outside;

    public QueryRows(EncodedRows queries, ReferenceRows references, int[] codeColumns, Func<double, double> difference)
    {
        _numberColumns = references.NumberColumns;
        _codeColumns = codeColumns.Length;
        _numbers = new double[queries.Count * _numberColumns];
        _near = new float[_numbers.Length];
        _codes = new int[queries.Count * _codeColumns];
        _outside = new double[queries.Count];
        for (var query = 0; query < queries.Count; query++)
        {
            for (var column = 0; column < _numberColumns; column++)
            {
                var number = queries.Numbers[column][query];
                _numbers[(query * _numberColumns) + column] = number;
                _near[(query * _numberColumns) + column] = references.NearNumber(column, number);
                _outside[query] += difference(references.Outside(column, number));
            }

            for (var column = 0; column < _codeColumns; column++) _codes[(query * _codeColumns) + column] = queries.Codes[codeColumns[column]]?[query] ?? 0;
        }
    }

    /// <summary>The first of a query's numbers; the others follow it.</summary>
    public ref double Numbers(int query) => ref Unsafe(_numbers, query * _numberColumns);

    public ref float Near(int query) => ref Unsafe(_near, query * _numberColumns);

    public ref int Codes(int query) => ref Unsafe(_codes, query * _codeColumns);

    /// <summary>How far a query lies outside the span of all rows: the screening pass does not see it.</summary>
    public double Outside(int query) => _outside[query];

    // Where there are no columns there is no element to refer to either.
    private static ref T Unsafe<T>(T[] items, int index) => ref System.Runtime.CompilerServices.Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), index);
}
