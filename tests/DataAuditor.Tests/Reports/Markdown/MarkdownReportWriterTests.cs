using System.Text;
using System.Text.RegularExpressions;
using DataAuditor.Reports.Markdown;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Markdown;

public sealed partial class MarkdownReportWriterTests
{
    private static readonly string Failed = Rendered.Text(new MarkdownReportWriter(), SampleAudits.Failed);

    private static readonly string Hostile = Rendered.Text(new MarkdownReportWriter(), HostileAudit.Result);

    [Fact]
    public void Begins_with_the_verdict() =>
        Assert.StartsWith("## ❌ Failed: data audit orders\n\n4 of 12 gates failed. 1 gate warns.\n", Failed, StringComparison.Ordinal);

    [Fact]
    public void Lists_the_gates_that_failed_first()
    {
        var verdicts = Failed.Split('\n').Where(line => line.StartsWith("| ❌", StringComparison.Ordinal) || line.StartsWith("| ⚠️", StringComparison.Ordinal) || line.StartsWith("| ✅", StringComparison.Ordinal));

        Assert.Equal("❌❌❌❌⚠✅✅✅✅✅✅✅", string.Concat(verdicts.Select(line => line[2])));
    }

    [Fact]
    public void Tells_a_gate_with_value_limit_and_margin() =>
        Assert.Contains("| ❌ Failed | tabular.fidelity.ks | 0.1324 | ≤ 0.1 | -0.0324 |\n", Failed, StringComparison.Ordinal);

    [Fact]
    public void Shows_why_a_gate_failed()
    {
        Assert.Contains("worst rule 'discount in 0..0.6' 0.0362\n", Failed, StringComparison.Ordinal);
        Assert.Contains("| order\\_total | 0.31 |\n", Failed, StringComparison.Ordinal);
        Assert.Contains("> Why this gate is there: Billing refuses orders that break these rules.\n", Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_five_offending_records_at_most()
    {
        Assert.Contains("| 2,044 | discount in 0..0.6 | discount is 0.7 |\n", Failed, StringComparison.Ordinal);
        Assert.DoesNotContain("4,999", Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_coverage_in_the_signs_of_the_survey()
    {
        Assert.Contains("| Validity | ✓ | missing-gap, violation-rate |  |\n", Failed, StringComparison.Ordinal);
        Assert.Contains("| Fidelity | △ | ks | detection |\n", Failed, StringComparison.Ordinal);
        Assert.Contains("| Privacy (needed) | × |  | dcr-share |\n", Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_how_the_data_was_made() =>
        Assert.Contains("| how it was made | |\n|:--|:--|\n| strategy | other |\n| model | gaussian-copula 1.12 |\n| parameters.epochs | 300 |\n| round | 3 |\n", Failed, StringComparison.Ordinal);

    [Fact]
    public void Folds_what_was_skipped()
    {
        Assert.Contains("<details><summary>Not measured: 3</summary>\n\n| metric", Failed, StringComparison.Ordinal);
        Assert.Contains("\n\n</details>\n", Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_are_no_gates()
    {
        var text = Rendered.Text(new MarkdownReportWriter(), SampleAudits.Empty);

        Assert.Contains("No gates were declared", text, StringComparison.Ordinal);
        Assert.Contains("> DA1009: The manifest declares no gates.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_every_table_row_in_its_columns()
    {
        var columns = 0;
        foreach (var line in Hostile.Split('\n'))
        {
            if (!line.StartsWith('|')) columns = 0;
            else if (columns == 0) columns = line.Count(letter => letter == '|');
            else Assert.Equal(columns, line.Count(letter => letter == '|'));
        }
    }

    [Fact]
    public void Lets_no_tag_of_the_data_through() =>
        Assert.All(Tag().Matches(Hostile), tag => Assert.Contains(tag.Value, new[] { "<details>", "</details>", "<summary>", "</summary>" }));

    [Fact]
    public void Notifies_nobody_and_links_nowhere()
    {
        Assert.DoesNotMatch(@"@\w", Hostile);
        Assert.DoesNotMatch(@"#\d", Hostile.Replace("&#", "&", StringComparison.Ordinal));
        Assert.DoesNotContain("://", Hostile, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", Hostile);
    }

    [Fact]
    public void Lets_no_data_begin_a_line() =>
        Assert.DoesNotMatch(@"(?m)^(# heading|---)", Hostile);

    [Theory]
    [InlineData(700)]
    [InlineData(1500)]
    [InlineData(4000)]
    public void Is_cut_at_a_line_when_too_large(int limit)
    {
        var text = MarkdownReportWriter.Render(HostileAudit.Result, limit);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, limit);
        Assert.EndsWith(SizedLines.CutNote, text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
    }

    [Fact]
    public void Closes_a_fold_in_which_it_is_cut()
    {
        var whole = MarkdownReportWriter.Render(HostileAudit.Result, int.MaxValue);
        var inside = Encoding.UTF8.GetByteCount(whole[..whole.IndexOf("<details>", StringComparison.Ordinal)]) + 700;
        var text = MarkdownReportWriter.Render(HostileAudit.Result, inside);

        Assert.Equal((1, 1), (Count(text, "<details>"), Count(text, "</details>")));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, inside);
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
