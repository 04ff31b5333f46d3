using System.Globalization;

namespace DataAuditor.Tables;

/// <summary>Dates as text and back: ISO 8601 days and instants; without an offset, UTC.</summary>
public static class DateText
{
    private const string Day = "yyyy-MM-dd";

    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    private static readonly string[] Formats =
    [
        Day,
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Microseconds since 1970-01-01T00:00:00Z, as <see cref="ColumnKind.Date"/> columns hold them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double microseconds)
    {
        microseconds = 0;
        if (text.Length is < 10 or > 40 || text[4] != '-') return false;
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return false;

        microseconds = (instant.UtcTicks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerMicrosecond;
        return true;
    }

    public static string Format(double microseconds)
    {
        var instant = DateTime.UnixEpoch.AddTicks((long)(microseconds * TimeSpan.TicksPerMicrosecond));
        return instant.ToString(instant.TimeOfDay == TimeSpan.Zero ? Day : Instant, CultureInfo.InvariantCulture);
    }
}
