namespace DataAuditor.Reports.Html;

/// <summary>A gate's value on a line where the allowed stretch is marked.</summary>
internal static class GateBar
{
    private const double Width = 240;

    private const double Inset = 8;

    public static void Write(HtmlWriter html, JudgedGate gate, bool withLabels)
    {
        if (gate.Result.Value is not { } value || !double.IsFinite(value)) return;

        var bounds = gate.Bounds;
        if (bounds is { Low: null, High: null }) return;

        var (start, end) = Scale(value, bounds, gate.Measurement?.Range);
        var line = withLabels ? 26 : 12;
        html.Write($"<svg class=\"gatebar {gate.Tone.Class}\" role=\"img\" viewBox=\"0 0 {Width} {(withLabels ? 52 : 24)}\" aria-label=\"value {HumanNumber.Short(value)}, limit {gate.Limit}\">");
        html.Write($"<rect class=\"track\" x=\"0\" y=\"{line - 4}\" width=\"{Width}\" height=\"8\" rx=\"4\"/>");
        WriteAllowed(html, At(bounds.Low ?? start), At(bounds.High ?? end), line, bounds);
        if (gate.Result.Interval is { } interval) WriteInterval(html, At(interval.Low), At(interval.High), line);
        WriteMark(html, gate.Tone, At(value), line);
        if (withLabels) WriteLabels(html, value, bounds);
        html.Write($"</svg>");

        double At(double number) => Inset + (Math.Clamp((number - start) / (end - start), 0, 1) * (Width - (2 * Inset)));

        void WriteLabels(HtmlWriter labels, double shown, GateBounds limits)
        {
            WriteLabel(labels, "value", At(shown), 12, HumanNumber.Short(shown));
            if (limits.Low is { } low) WriteLabel(labels, "limit", At(low), 48, (limits.High == low ? "= " : "min ") + HumanNumber.Short(low));
            if (limits.High is { } high && limits.Low != high) WriteLabel(labels, "limit", At(high), 48, $"max {HumanNumber.Short(high)}");
        }
    }

    /// <summary>From the metric's own end, where the values are near it, to a little beyond the last of them.</summary>
    private static (double Start, double End) Scale(double value, GateBounds bounds, IReadOnlyList<double?>? range)
    {
        double[] points = [value, bounds.Low ?? value, bounds.High ?? value];
        var (low, high) = (points.Min(), points.Max());
        var pad = high > low ? (high - low) / 3 : Math.Max(Math.Abs(high), 1) / 3;
        var (bottom, top) = (range?[0] ?? double.NegativeInfinity, range?[1] ?? double.PositiveInfinity);
        var start = Math.Max(low - pad, Math.Min(bottom, low));
        var end = Math.Min(high + pad, Math.Max(top, high));
        if (bounds.Low is null && double.IsFinite(bottom)) start = Math.Min(bottom, low);
        if (bounds.High is null && double.IsFinite(top)) end = Math.Max(top, high);
        return end > start ? (start, end) : (start - pad, end + pad);
    }

    private static void WriteAllowed(HtmlWriter html, double from, double to, double line, GateBounds bounds)
    {
        html.Write($"<rect class=\"allowed\" x=\"{from}\" y=\"{line - 4}\" width=\"{Math.Max(to - from, 2)}\" height=\"8\"/>");
        if (bounds.Low is not null) html.Write($"<path class=\"bound\" d=\"M{from} {line - 8}V{line + 8}\"/>");
        if (bounds.High is not null && bounds.High != bounds.Low) html.Write($"<path class=\"bound\" d=\"M{to} {line - 8}V{line + 8}\"/>");
    }

    private static void WriteInterval(HtmlWriter html, double from, double to, double line) =>
        html.Write($"<path class=\"interval\" d=\"M{from} {line - 4}V{line + 4}M{from} {line}H{to}M{to} {line - 4}V{line + 4}\"/>");

    /// <summary>A disc inside the limit, a lozenge outside.</summary>
    private static void WriteMark(HtmlWriter html, Tone tone, double x, double y)
    {
        if (tone is Tone.Passed) html.Write($"<circle class=\"mark\" cx=\"{x}\" cy=\"{y}\" r=\"5.5\"/>");
        else html.Write($"<path class=\"mark\" d=\"M{x} {y - 7.5}L{x + 7.5} {y}L{x} {y + 7.5}L{x - 7.5} {y}Z\"/>");
    }

    private static void WriteLabel(HtmlWriter html, string kind, double x, double y, string text)
    {
        var anchor = x < 40 ? "start" : x > Width - 40 ? "end" : "middle";
        var at = anchor switch { "start" => Math.Max(x - 6, 0), "end" => Math.Min(x + 6, Width), _ => x };
        html.Write($"<text class=\"{kind}\" x=\"{at}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>");
    }
}
