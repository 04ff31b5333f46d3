using System.Globalization;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>Servers of one cluster that answer over HTTP, each as good as the other, and how they are asked.</summary>
internal sealed class ClickHouseAddress
{
    private const int HttpPort = 8123;

    private const int HttpsPort = 8443;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    public ClickHouseAddress(WarehouseAddress address)
    {
        var isSecure = address.Scheme == "clickhouses";
        var url = address.Url(isSecure ? HttpsPort : HttpPort);
        if (url.Hosts.Count == 0) throw address.Wrong("the address names no host");
        if (url.Options.Keys.Any(static name => name != "timeout")) throw address.Wrong("the address has an option other than 'timeout', in seconds; a password with ':', '@', '/' or '?' is written percent-encoded (%40 for '@')");

        Coordinators = [.. url.Hosts.Select(host => UriOf(address, isSecure ? "https" : "http", host.Host, host.Port))];
        User = url.User.Length == 0 ? "default" : url.User;
        Password = url.Password;
        Database = url.Database.Length == 0 ? "default" : url.Database;
        Timeout = url.Options.TryGetValue("timeout", out var text) ? SecondsOf(address, text) : DefaultTimeout;
        Faults = new WarehouseFaults(address.Connection, [Password], address.Place);
    }

    /// <summary>The servers that can be asked; the next where one gives no connection.</summary>
    public IReadOnlyList<Uri> Coordinators { get; }

    public string User { get; }

    public string Password { get; }

    public string Database { get; }

    /// <summary>How long the server may be silent.</summary>
    public TimeSpan Timeout { get; }

    public WarehouseFaults Faults { get; }

    private static Uri UriOf(WarehouseAddress address, string scheme, string host, int port) =>
        Uri.TryCreate($"{scheme}://{host}:{port.ToString(CultureInfo.InvariantCulture)}/", UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
            ? uri
            : throw address.Wrong("the address has a host that is none; a password with ':', '@', '/' or '?' is written percent-encoded (%40 for '@')");

    private static TimeSpan SecondsOf(WarehouseAddress address, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw address.Wrong("its 'timeout' is a number of seconds above 0, of at most a day");
}
