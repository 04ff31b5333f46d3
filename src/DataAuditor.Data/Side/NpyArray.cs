using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DataAuditor.Data.Side;

/// <summary>A NumPy array of one or two dimensions, row by row (NEP 1: the <c>.npy</c> format, versions 1 to 3).</summary>
internal sealed partial class NpyArray
{
    private const int MaxHeaderBytes = 1 << 20;

    private readonly byte[] _data;

    private readonly NpyElement _element;

    private readonly bool _isColumnMajor;

    private NpyArray(byte[] data, NpyElement element, long rows, int columns, bool isColumnMajor)
    {
        _data = data;
        _element = element;
        Rows = rows;
        Columns = columns;
        _isColumnMajor = isColumnMajor;
    }

    public long Rows { get; }

    /// <summary>1 for an array of one dimension.</summary>
    public int Columns { get; }

    /// <exception cref="FormatException">It is no array that can be read; the message says why.</exception>
    public static NpyArray Read(Stream stream)
    {
        var (header, version) = ReadHeader(stream);
        var match = HeaderPattern().Match(header);
        if (!match.Success) throw new FormatException($"its header cannot be read (format {version})");

        var shape = match.Groups["shape"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(length => long.Parse(length, CultureInfo.InvariantCulture)).ToArray();
        if (shape.Length is not (1 or 2)) throw new FormatException($"it has {shape.Length} dimensions; one or two make a field");

        var element = NpyElement.Of(match.Groups["type"].Value);
        var columns = shape.Length == 1 ? 1 : shape[1];
        var length = checked(shape[0] * columns * element.Bytes);
        if (columns == 0 || length > Array.MaxLength) throw new FormatException($"its shape ({string.Join(", ", shape)}) cannot be held");

        var data = new byte[length];
        if (stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) < data.Length) throw new FormatException($"it is cut off: its shape ({string.Join(", ", shape)}) needs {length} bytes");

        return new NpyArray(data, element, shape[0], (int)columns, match.Groups["order"].Value == "True");
    }

    /// <summary>One row's numbers, NaN and infinities as they are.</summary>
    public double[] Row(long row)
    {
        var values = new double[Columns];
        for (var column = 0; column < values.Length; column++)
        {
            var place = _isColumnMajor ? (column * Rows) + row : (row * Columns) + column;
            values[column] = _element.Read(_data.AsSpan((int)(place * _element.Bytes)));
        }

        return values;
    }

    private static (string Header, string Version) ReadHeader(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || head[0] != 0x93 || !head[1..6].SequenceEqual("NUMPY"u8))
        {
            throw new FormatException("it is no NumPy array");
        }

        Span<byte> length = stackalloc byte[head[6] == 1 ? 2 : 4];
        stream.ReadExactly(length);
        var bytes = head[6] == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadInt32LittleEndian(length);
        if (bytes is < 0 or > MaxHeaderBytes) throw new FormatException("its header is too long");

        var header = new byte[bytes];
        stream.ReadExactly(header);
        return (Encoding.UTF8.GetString(header), $"{head[6]}.{head[7]}");
    }

    [GeneratedRegex("""'descr':\s*'(?<type>[^']+)'\s*,\s*'fortran_order':\s*(?<order>True|False)\s*,\s*'shape':\s*\((?<shape>[\d\s,]*)\)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeaderPattern();
}
