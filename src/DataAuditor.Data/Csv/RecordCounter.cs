using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace DataAuditor.Data.Csv;

/// <summary>
/// Counts the records of CSV text that nobody wants the fields of, 64 bytes at a step. It looks at all that could be a fault, and tells none:
/// text that has one, or might, is to be read field by field.
/// </summary>
/// <param name="separator">Between fields.</param>
/// <param name="fields">Of each record.</param>
/// <param name="mostBytes">Of a record that has surely no field that is too long.</param>
internal ref struct RecordCounter(byte separator, int fields, int mostBytes)
{
    private const int Step = 64;

    /// <summary>All ones where the text so far ends inside quotes.</summary>
    private ulong _inside;

    /// <summary>One where the last byte was one that a quote may follow: the end of a field or record, or a closing quote.</summary>
    private ulong _mayOpen = 1;

    /// <summary>One where the last byte was a closing quote.</summary>
    private ulong _closed;

    /// <summary>One where the last byte was a carriage return outside quotes.</summary>
    private ulong _returned;

    private int _separators;

    private bool _isAscii = true;

    private bool _hasQuotes;

    /// <summary>The records that end in the text.</summary>
    public int Records { get; private set; }

    /// <summary>Where the last of them ends.</summary>
    public int End { get; private set; }

    /// <summary>Line ends up to there, in quotes too.</summary>
    public readonly int LinesOf(ReadOnlySpan<byte> text) => _hasQuotes ? text[..End].Count((byte)'\n') : Records;

    /// <param name="text">Begins with a record.</param>
    /// <returns>False where there may be a fault, or no record ends.</returns>
    public bool Count(ReadOnlySpan<byte> text)
    {
        var at = 0;
        ref var first = ref MemoryMarshal.GetReference(text);
        for (; at <= text.Length - Step; at += Step)
        {
            if (!Take(ref Unsafe.Add(ref first, at), at)) return false;
        }

        Span<byte> rest = stackalloc byte[Step];
        rest.Fill((byte)' ');
        text[at..].CopyTo(rest);
        if (at < text.Length && !Take(ref MemoryMarshal.GetReference(rest), at)) return false;

        return Records > 0 && (_isAscii || Utf8.IsValid(text[..End]));
    }

    private bool Take(ref byte step, int at)
    {
        var ends = StructuralScanner.Places(ref step, (byte)'\n');
        var separators = StructuralScanner.Places(ref step, separator);
        if (!StructuralScanner.HasRare(ref step) && (_inside | _closed | _returned) == 0) _mayOpen = (separators | ends) >> (Step - 1);
        else if (!TakeRare(ref step, ref ends, ref separators)) return false;

        for (; ends != 0; ends &= ends - 1)
        {
            var before = (ends & (0 - ends)) - 1;
            var end = at + BitOperations.TrailingZeroCount(ends);
            if (_separators + BitOperations.PopCount(separators & before) != fields - 1 || end - End > mostBytes) return false;
            if (fields == 1 && end - End < 2) return false; // it may be blank

            separators &= ~before;
            (_separators, End) = (0, end + 1);
            Records++;
        }

        _separators += BitOperations.PopCount(separators);
        return true;
    }

    /// <summary>Leaves what stands outside quotes.</summary>
    /// <returns>False where a quote or a carriage return stands where none may, or a NUL.</returns>
    private bool TakeRare(ref byte step, ref ulong ends, ref ulong separators)
    {
        var quotes = StructuralScanner.Places(ref step, (byte)'"');
        var returns = StructuralScanner.Places(ref step, (byte)'\r');
        _hasQuotes |= quotes != 0;
        _isAscii &= Ascii.IsValid(MemoryMarshal.CreateReadOnlySpan(ref step, Step));

        var inside = UpToEach(quotes) ^ _inside;
        var (opening, closing) = (quotes & inside, quotes & ~inside);
        (returns, ends, separators) = (returns & ~inside, ends & ~inside, separators & ~inside);

        var mayOpen = separators | ends | closing;
        var wrong = opening & ~((mayOpen << 1) | _mayOpen);
        wrong |= ((closing << 1) | _closed) & ~(separators | ends | returns | opening);
        wrong |= ((returns << 1) | _returned) & ~ends;

        _inside = (ulong)((long)inside >> (Step - 1));
        (_mayOpen, _closed, _returned) = (mayOpen >> (Step - 1), closing >> (Step - 1), returns >> (Step - 1));
        return wrong == 0 && StructuralScanner.Places(ref step, 0) == 0;
    }

    /// <summary>Sets each bit that has an odd number of ones up to and with itself: what lies between a first and a second, a third and a fourth.</summary>
    private static ulong UpToEach(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
