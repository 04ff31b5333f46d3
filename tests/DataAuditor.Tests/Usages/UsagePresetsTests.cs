using System.Text.Json;
using DataAuditor.Metrics;
using DataAuditor.Usages;

namespace DataAuditor.Tests.Usages;

public sealed class UsagePresetsTests
{
    public static TheoryData<string> Names => [.. UsagePresets.All.Select(NameOf)];

    [Fact]
    public void Are_there_for_every_kind_of_data_and_every_purpose()
    {
        Assert.Equal(Enum.GetValues<Modality>(), UsagePresets.All.Select(preset => preset.Modality).Distinct().Order());
        Assert.Equal(Enum.GetValues<Usage>(), UsagePresets.All.Select(preset => preset.Usage).Distinct().Order());
    }

    [Fact]
    public void Stand_in_files_of_their_names() => Assert.Equal(
        UsagePresets.All.Select(preset => $"DataAuditor.Usages.{NameOf(preset)}.json").Order(StringComparer.Ordinal),
        typeof(UsagePresets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("DataAuditor.Usages.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_metrics_of_their_own_data_and_one_for_each_dimension_that_they_need(string name)
    {
        var preset = UsagePresets.All.Single(preset => NameOf(preset) == name);

        Assert.NotEmpty(preset.Dimensions);
        Assert.Contains("section", preset.Source, StringComparison.Ordinal);
        Assert.Distinct(preset.Gates.Select(gate => gate.Metric), StringComparer.Ordinal);
        foreach (var gate in preset.Gates)
        {
            var parts = gate.Metric.Split('.');
            Assert.Equal(3, parts.Length);
            Assert.Equal(JsonNamingPolicy.KebabCaseLower.ConvertName(preset.Modality.ToString()), parts[0]);
            Assert.Contains(parts[1], Enum.GetNames<Dimension>(), StringComparer.OrdinalIgnoreCase);
            Assert.NotEmpty(gate.Why);
        }

        Assert.All(preset.Dimensions, dimension => Assert.Contains(preset.Gates, gate => string.Equals(gate.Metric.Split('.')[1], dimension.ToString(), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Ids of data that this version cannot measure yet are held to their form alone.</summary>
    [Fact]
    public void Name_only_metrics_that_exist_for_tables() => Assert.All(
        UsagePresets.All.Where(preset => preset.Modality is Modality.Tabular).SelectMany(preset => preset.Gates),
        gate => Assert.NotNull(MetricCatalog.Find(gate.Metric)));

    [Theory]
    [InlineData(Usage.Sharing, Dimension.Fidelity, Dimension.Privacy)]
    [InlineData(Usage.Training, Dimension.Validity, Dimension.Diversity, Dimension.Utility)]
    public void Need_what_the_purpose_stands_on(Usage usage, params Dimension[] dimensions) =>
        Assert.Equal(dimensions, UsagePresets.Find(Modality.Tabular, usage)!.Dimensions);

    private static string NameOf(UsagePreset preset) =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName(preset.Modality.ToString())}.{JsonNamingPolicy.KebabCaseLower.ConvertName(preset.Usage.ToString())}";
}
