using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DataAuditor.Catalog;

/// <summary>A metric in the catalogue: what it is, which options it has, and how one is made from a manifest's options.</summary>
public sealed class MetricEntry
{
    // Most runs ask for the options of few metrics: metadata of the others would cost a third of a small audit's time.
    private readonly Lazy<JsonTypeInfo> _type;
    private readonly Lazy<IReadOnlyList<MetricOption>> _options;

    private MetricEntry(Metric metric, Func<JsonTypeInfo> type)
    {
        Default = metric;
        _type = new(type);
        _options = new(() => [.. _type.Value.Properties.Select(Describe).OfType<MetricOption>()]);
    }

    public MetricInfo Info => Default.Info;

    /// <summary>The metric with no option set.</summary>
    public Metric Default { get; }

    public IReadOnlyList<MetricOption> Options => _options.Value;

    /// <summary>Called by the generated catalogue for every metric file of the tree.</summary>
    public static MetricEntry Of<TMetric>(JsonSerializerContext json)
        where TMetric : Metric, new() =>
        new(new TMetric(), () => json.GetTypeInfo(typeof(TMetric))
            ?? throw new InvalidOperationException($"{typeof(TMetric).Name} is missing from the generated JSON context."));

    /// <summary>Makes the metric with options set.</summary>
    /// <exception cref="MetricOptionException">An option is unknown, of another type, or out of its bounds; the message says which.</exception>
    public Metric With(JsonObject options)
    {
        // Generated deserializers set every init property, absent ones to zero: so the defaults are written out first.
        var all = JsonSerializer.SerializeToNode(Default, _type.Value)!.AsObject();
        foreach (var (name, value) in options)
        {
            Check(name, value);
            all[name] = value?.DeepClone();
        }

        try
        {
            return (Metric?)all.Deserialize(_type.Value) ?? Default;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            var path = OptionFault.PathOf(wrong);
            var name = path.Split('.', '[')[0];
            throw new MetricOptionException(Info.Id, name, name switch
            {
                "" => "its options cannot be read",
                _ when OptionFault.Describe(path, wrong) is { } fault => fault,
                _ => $"option '{name}' is {options[name]?.ToJsonString() ?? "null"}; it must be {Allowed(name)}",
            }, wrong);
        }
    }

    /// <summary>The options of a metric of this entry as they go into reports: only those that differ from the default.</summary>
    public JsonObject OptionsOf(Metric metric)
    {
        if (ReferenceEquals(metric, Default)) return [];

        var all = JsonSerializer.SerializeToNode(metric, _type.Value)!.AsObject();
        var set = new JsonObject();
        foreach (var option in Options)
        {
            if (!JsonNode.DeepEquals(all[option.Name], option.Default)) set[option.Name] = all[option.Name]?.DeepClone();
        }

        return set;
    }

    private void Check(string name, JsonNode? value)
    {
        var option = Options.FirstOrDefault(option => option.Name == name)
            ?? throw new MetricOptionException(Info.Id, name, $"no option is named '{name}'{Suggestion.For(name, Options.Select(known => known.Name))}");
        if (value is JsonValue scalar && scalar.TryGetValue(out double number) && (number < option.Min || number > option.Max))
        {
            throw new MetricOptionException(Info.Id, name, string.Create(
                CultureInfo.InvariantCulture, $"option '{name}' is {number}; it must be {Bounds(option)}"));
        }
    }

    private string Allowed(string name)
    {
        var schema = Options.FirstOrDefault(option => option.Name == name)?.Schema;
        return schema?["enum"] is JsonArray choices
            ? "one of " + string.Join(", ", choices.Select(choice => choice?.GetValue<string>()))
            : schema?["type"] is { } type ? "of type " + type.ToJsonString().Trim('"') : "of another form";
    }

    private static string Bounds(MetricOption option) => (double.IsFinite(option.Min), double.IsFinite(option.Max)) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"from {option.Min} to {option.Max}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"at least {option.Min}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {option.Max}"),
    };

    private MetricOption? Describe(JsonPropertyInfo property)
    {
        if (property.AttributeProvider?.GetCustomAttributes(typeof(OptionAttribute), inherit: true) is not [OptionAttribute option]) return null;

        var schema = property.Options.GetTypeInfo(property.PropertyType).GetJsonSchemaAsNode();
        var described = schema is JsonObject whole ? whole : [];
        described["description"] = option.Description;
        if (double.IsFinite(option.Min)) described["minimum"] = option.Min;
        if (double.IsFinite(option.Max)) described["maximum"] = option.Max;

        var byDefault = JsonSerializer.SerializeToNode(property.Get!(Default), property.Options.GetTypeInfo(property.PropertyType));
        return new MetricOption(property.Name, option.Description, described, byDefault, option.Min, option.Max);
    }
}
