using System.Globalization;
using DataAuditor.Profiles;
using DataAuditor.Tables;

namespace DataAuditor.Reports.Html;

/// <summary>How the values of one axis are written: dates as far as the width of the axis needs them.</summary>
internal sealed class AxisText
{
    private const double MicrosecondsPerDay = 86_400e6;

    private readonly ColumnKind kind;

    private readonly bool isWithinDays;

    private AxisText(ColumnKind kind, bool isWithinDays)
    {
        this.kind = kind;
        this.isWithinDays = isWithinDays;
    }

    public static AxisText Of(ColumnProfile profile)
    {
        var width = profile.Bins.Count == 0 ? 0 : profile.Bins[^1].High - profile.Bins[0].Low;
        return new(profile.Kind, width < 3 * MicrosecondsPerDay);
    }

    public string Format(double value) => kind is ColumnKind.Date && IsInCalendar(value)
        ? DateTime.UnixEpoch.AddTicks((long)(value * TimeSpan.TicksPerMicrosecond))
            .ToString(isWithinDays ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : HumanNumber.Short(value);

    private static bool IsInCalendar(double microseconds) =>
        microseconds > (DateTime.MinValue - DateTime.UnixEpoch).TotalMicroseconds
        && microseconds < (DateTime.MaxValue - DateTime.UnixEpoch).TotalMicroseconds;
}
