using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests;

public sealed class ConventionTests
{
    [Fact]
    public void Every_metric_has_the_id_of_its_place_in_the_tree()
    {
        Assert.NotEmpty(MetricCatalog.All);
        foreach (var entry in MetricCatalog.All)
        {
            Assert.Equal(IdOf(entry.Default.GetType()), entry.Info.Id);
            Assert.Equal(entry.Info.Id.Split('.')[0], JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Info.Modality.ToString()));
            Assert.Equal(entry.Info.Id.Split('.')[1], JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Info.Dimension.ToString()));
        }
    }

    [Fact]
    public void Every_metric_is_tested_at_the_mirrored_place()
    {
        foreach (var entry in MetricCatalog.All)
        {
            var metric = entry.Default.GetType();
            var tests = metric.FullName!.Replace("DataAuditor.Metrics.", "DataAuditor.Metrics.Tests.", StringComparison.Ordinal) + "Tests";
            Assert.True(typeof(ConventionTests).Assembly.GetType(tests) is not null, $"{tests} is missing");
        }
    }

    [Fact]
    public void Every_metric_says_what_it_is()
    {
        foreach (var info in MetricCatalog.All.Select(entry => entry.Info))
        {
            Assert.EndsWith(".", info.Summary, StringComparison.Ordinal);
            Assert.All([info.Name, info.Formula, info.Source], text => Assert.False(string.IsNullOrWhiteSpace(text), info.Id));
        }
    }

    [Fact]
    public void Every_option_is_described()
    {
        foreach (var option in MetricCatalog.All.SelectMany(entry => entry.Options))
        {
            Assert.EndsWith(".", option.Description, StringComparison.Ordinal);
            Assert.Equal(option.Description, option.Schema["description"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Every_choice_has_a_name()
    {
        foreach (var entry in MetricCatalog.All)
        {
            foreach (var option in entry.Default.GetType().GetProperties().Where(property => property.PropertyType.IsEnum && property.IsDefined(typeof(OptionAttribute), inherit: true)))
            {
                var schema = entry.Options.Single(one => one.Name == JsonNamingPolicy.CamelCase.ConvertName(option.Name)).Schema;
                Assert.True(schema["enum"] is JsonArray { Count: > 1 }, $"{entry.Info.Id}: {option.Name} has choices without names");
            }
        }
    }

    private static string IdOf(Type metric) => string.Join('.', metric.FullName!["DataAuditor.Metrics.".Length..].Split('.').Select(JsonNamingPolicy.KebabCaseLower.ConvertName));
}
