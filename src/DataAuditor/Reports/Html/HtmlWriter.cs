using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace DataAuditor.Reports.Html;

/// <summary>Writes markup from interpolated strings: what the source says is markup, what stands in braces is data and is escaped.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private readonly TextWriter output = output;

    private const int TextLimit = 2000;

    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        // The handler has written the line piece by piece already.
        _ = markup;
        output.Write('\n');
    }

    /// <summary>A resource of ours, as it is.</summary>
    public void Verbatim(string trusted) => output.Write(trusted);

    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly TextWriter output;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength + formattedCount;
            output = writer.output;
        }

        public void AppendLiteral(string markup) => output.Write(markup);

        public void AppendFormatted(string? data) => WebUtility.HtmlEncode(PlainText.OneLine(data ?? "", TextLimit), output);

        public void AppendFormatted(int number) => output.Write(number);

        public void AppendFormatted(ulong number) => output.Write(number);

        /// <summary>Whole, however long: a picture cut off is a wrong one, and numbers need no escape.</summary>
        public void AppendFormatted(SvgPath path) => output.Write(path.ToString());

        /// <summary>A coordinate.</summary>
        public void AppendFormatted(double number) => output.Write(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
