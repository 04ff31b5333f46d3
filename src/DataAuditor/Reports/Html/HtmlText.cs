namespace DataAuditor.Reports.Html;

/// <summary>The small things that every section shows: names out of the data, numbers, marks of a verdict.</summary>
internal static class HtmlText
{
    private const int NameLimit = 80;

    extension(HtmlWriter html)
    {
        /// <summary>A name out of the data: kept apart from the direction of the text around it, cut where it is very long.</summary>
        public void Name(string name)
        {
            if (name.Length <= NameLimit) html.Write($"<bdi>{name}</bdi>");
            else html.Write($"<bdi title=\"{name}\">{PlainText.OneLine(name, NameLimit)}</bdi>");
        }

        public void NameCell(string? name)
        {
            html.Write($"<td class=\"name\" data-sort=\"{name}\">");
            if (name is not null) html.Name(name);
            html.Write($"</td>");
        }

        /// <summary>Four digits to read, all of them as a tooltip and for sorting.</summary>
        public void NumberCell(double? value)
        {
            if (value is { } number)
            {
                html.Write($"<td class=\"num\" data-sort=\"{DataAuditor.Number.Exact(number)}\" title=\"{DataAuditor.Number.Exact(number)}\">{HumanNumber.Short(number)}</td>");
            }
            else
            {
                html.Write($"<td class=\"num none\" data-sort=\"\">–</td>");
            }
        }

        public void Number(double value) => html.Write($"<span class=\"num\" title=\"{DataAuditor.Number.Exact(value)}\">{HumanNumber.Short(value)}</span>");

        public void Badge(Tone tone, string text) => html.Write(
            $"<span class=\"badge {tone.Class}\"><svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{tone.Class}\"/></svg>{text}</span>");

        public void Note(string text) => html.Write($"<p class=\"note\">{text}</p>");
    }

    extension(Tone tone)
    {
        public string Class => tone switch { Tone.Failed => "failed", Tone.Warned => "warned", _ => "passed" };
    }

    extension(AuditStatus status)
    {
        public Tone Tone => status switch { AuditStatus.Failed => Tone.Failed, AuditStatus.Warned => Tone.Warned, _ => Tone.Passed };
    }
}
