using System.Text.Json.Nodes;
using System.Xml.Linq;
using DataAuditor.Pareto;
using DataAuditor.Tests.Reports.Html;
using static DataAuditor.Tests.Pareto.PipelineReports;

namespace DataAuditor.Tests.Pareto;

public sealed class ParetoFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly ParetoFront _front = ParetoFront.Of([Of("a<b>\"&", 0.5, 0.7), Of("useful", 0.6, 0.9), Of("poor", 0.65, 0.65, half: 0)], Trust, Utility);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Draw_every_configuration_with_its_intervals()
    {
        var page = Page();

        var points = page.Descendants("g").ToArray();
        Assert.Equal(["point front", "point front", "point dominated"], points.Select(point => (string)point.Attribute("class")!));
        Assert.All(points, point => Assert.Single(point.Elements("circle")));
        Assert.Equal("1: a<b>\"&, trust 0.5, utility 0.7, on the front.", points[0].Element("title")!.Value);

        // The useful one lies to the right of the private one, and lower: for this metric of trust less is better.
        double[] At(string side) => [.. points.Select(point => (double)point.Element("circle")!.Attribute(side)!)];
        Assert.True(At("cx")[1] > At("cx")[0]);
        Assert.True(At("cy")[1] > At("cy")[0]);
    }

    [Fact]
    public void List_who_dominates_whom_by_number() =>
        Assert.Equal("dominated by 1, 2", Page().Descendants("tbody").Single().Elements("tr").Last().Elements("td").Last().Value.Trim());

    [Fact]
    public void Hold_the_same_for_programs()
    {
        ParetoFiles.Write(_front, _folder.Path);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Path, "pareto.json")))!;

        Assert.Equal("tabular", (string?)json["modality"]);
        Assert.Equal("lower", (string?)json["trust"]!["direction"]);
        Assert.Equal(["a<b>\"&", "useful"], json["points"]![2]!["dominatedBy"]!.AsArray().Select(name => (string?)name));
        Assert.True((bool)json["points"]![0]!["isOnFront"]!);
        Assert.Equal(0.69, (double)json["points"]![0]!["utility"]!["interval"]!["low"]!, 1e-12);
    }

    [Fact]
    public void Draw_a_single_configuration_without_an_interval_too() =>
        Assert.Single(Page(ParetoFront.Of([Of("only", 0, 1, half: 0)], Trust, Utility)).Descendants("g"));

    private XDocument Page(ParetoFront? front = null)
    {
        var path = ParetoFiles.Write(front ?? _front, _folder.Path);
        return HtmlPageText.Parse(File.ReadAllText(path));
    }
}
