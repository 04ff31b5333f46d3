using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Tables;

namespace DataAuditor.Data.Columns;

/// <summary>Dates as <see cref="DateText"/> reads them; the two usual forms, a day and an instant in whole seconds, without it.</summary>
internal readonly struct DateBytes : IValueText
{
    private const int MaxLength = 40;

    public static bool TryParse(ReadOnlySpan<byte> text, CellForm form, out double value)
    {
        value = 0;
        if (text.Length is < 10 or > MaxLength || text[4] != '-') return false;
        if (TryParseUsual(text, out value)) return true;

        Span<char> chars = stackalloc char[MaxLength];
        return Ascii.ToUtf16(text, chars, out var length) is System.Buffers.OperationStatus.Done && DateText.TryParse(chars[..length], out value);
    }

    private static bool TryParseUsual(ReadOnlySpan<byte> text, out double microseconds)
    {
        microseconds = 0;
        if (text[7] != '-' || !TryPair(text, 0, out var century) || !TryPair(text, 2, out var year) || !TryPair(text, 5, out var month) || !TryPair(text, 8, out var day)) return false;

        year += 100 * century;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)) return false;

        var seconds = 0L;
        if (text.Length != 10 && !TryTime(text[10..], out seconds)) return false;

        var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks;
        microseconds = (ticks / TimeSpan.TicksPerMicrosecond) + (seconds * 1_000_000);
        return true;
    }

    /// <summary><c>T12:34:56</c> with or without <c>Z</c>.</summary>
    private static bool TryTime(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        if (text.Length == 10 && text[9] == 'Z') text = text[..9];
        if (text.Length != 9 || text[0] is not ((byte)'T' or (byte)' ') || text[3] != ':' || text[6] != ':') return false;
        if (!TryPair(text, 1, out var hour) || !TryPair(text, 4, out var minute) || !TryPair(text, 7, out var second)) return false;

        seconds = (3600L * hour) + (60 * minute) + second;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryPair(ReadOnlySpan<byte> text, int at, out int value)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        value = (int)((10 * tens) + ones);
        return tens <= 9 && ones <= 9;
    }
}
