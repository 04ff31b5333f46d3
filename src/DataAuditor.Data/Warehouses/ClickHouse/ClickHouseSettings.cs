using System.Globalization;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>What goes with every statement, so that its answer is whole and nothing is changed.</summary>
internal static class ClickHouseSettings
{
    /// <summary>Where a limit of the user's profile is reached the server says so, and does not send what it has.</summary>
    private const string Whole = "&timeout_overflow_mode=throw&read_overflow_mode=throw&group_by_overflow_mode=throw&sort_overflow_mode=throw&result_overflow_mode=throw"
        + "&set_overflow_mode=throw&join_overflow_mode=throw&transfer_overflow_mode=throw&distinct_overflow_mode=throw";

    /// <summary>Numbers in texts are read to the nearest double, and nothing counted is 0, and neither null nor no row.</summary>
    private static readonly (string Name, string Value)[] Exact = [("precise_float_parsing", "1"), ("aggregate_functions_null_for_empty", "0"), ("empty_result_for_aggregation_by_empty_set", "0")];

    /// <summary>Settings that old servers have not, and refuse: answers of before, other limits' overflow, and rows that a profile cuts off.</summary>
    private static readonly (string Name, string Value)[] OfSome = [("use_query_cache", "0"), ("use_query_condition_cache", "0"), ("read_overflow_mode_leaf", "throw"), ("limit", "0"), ("offset", "0"), .. Exact];

    /// <summary>Asks a server which of those settings it has that some have not.</summary>
    public static string Question { get; } = $"SELECT name FROM system.settings WHERE name IN ({string.Join(", ", OfSome.Select(static setting => ClickHouseDialect.Instance.Text(setting.Name)))})";

    /// <summary>The settings in the form that an address has.</summary>
    /// <param name="id">By which the statement can be ended.</param>
    /// <param name="known">What the server answered to <see cref="Question"/>.</param>
    public static string Of(ClickHouseStatement statement, string database, string id, IReadOnlySet<string> known)
    {
        var seconds = Math.Ceiling(statement.Timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var some = string.Concat(OfSome.Where(setting => known.Contains(setting.Name)).Select(static setting => $"&{setting.Name}={setting.Value}"));
        var logged = statement.LoggedBytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"&log_queries_cut_to_length={bytes}") : "";
        return $"database={Uri.EscapeDataString(database)}&query_id={id}&default_format={statement.Format}&wait_end_of_query=1&readonly=2&skip_unavailable_shards=0"
            + $"&max_execution_time={seconds}{Whole}{some}{logged}&output_format_json_quote_64bit_integers=0&output_format_json_quote_denormals=1";
    }
}
