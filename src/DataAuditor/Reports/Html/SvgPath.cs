using System.Globalization;
using System.Text;

namespace DataAuditor.Reports.Html;

/// <summary>The data of an SVG path, with two decimals.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder text = new();

    public SvgPath To(double x, double y) => Append($"M{x:0.##} {y:0.##}");

    public SvgPath Line(double x, double y) => Append($"L{x:0.##} {y:0.##}");

    public SvgPath Horizontal(double x) => Append($"H{x:0.##}");

    public SvgPath Vertical(double y) => Append($"V{y:0.##}");

    public override string ToString() => text.ToString();

    private SvgPath Append(FormattableString command)
    {
        text.Append(command.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
