using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace DataAuditor.Data.Tests.Warehouses.Servers;

/// <summary>Three ClickHouse servers on loopback, a shard each of the cluster <c>three</c>; all in a folder of their own.</summary>
public sealed class ClickHouseCluster : IDisposable
{
    public const int Shards = 3;

    /// <summary>Has what passwords must be able to have: a quote, a backslash, what an address separates by, and what XML escapes.</summary>
    public const string Password = @"r&d'x\@:/?%";

    private readonly string _folder = Directory.CreateTempSubdirectory("clickhouse-").FullName;

    private readonly ServerProcess[] _servers = new ServerProcess[Shards];

    private readonly int[] _httpPorts = [.. Enumerable.Range(0, Shards).Select(_ => ServerProcess.FreePort())];

    private readonly int[] _tcpPorts = [.. Enumerable.Range(0, Shards).Select(_ => ServerProcess.FreePort())];

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };

    public ClickHouseCluster()
    {
        try
        {
            var program = ServerPrograms.ClickHouse ?? throw new InvalidOperationException(ServerPrograms.Missing);
            for (var shard = 0; shard < Shards; shard++) _servers[shard] = new ServerProcess(program, [$"--config-file={Configure(shard)}"], _folder);
            for (var shard = 0; shard < Shards; shard++) Start(shard);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The connection of a user who may read, through the servers named, or through the first.</summary>
    public string Address(params IReadOnlyList<int> coordinators) => AddressOf("reader", coordinators);

    public string AddressOf(string user, params IReadOnlyList<int> coordinators) =>
        $"clickhouse://{user}:{Uri.EscapeDataString(Password)}@{string.Join(',', (coordinators.Count == 0 ? [0] : coordinators).Select(Http))}/default?timeout=30";

    /// <summary>The host and port by which messages name a shard.</summary>
    public string Shard(int shard) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_tcpPorts[shard]}");

    public string Http(int shard) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_httpPorts[shard]}");

    /// <summary>All that a server has written into its logs.</summary>
    public string Log(int shard)
    {
        using var log = new StreamReader(new FileStream(Path.Combine(_folder, $"shard{shard + 1}", "server.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return log.ReadToEnd();
    }

    public void Start(int shard) => _servers[shard].Start(() => Answers(shard));

    public void Kill(int shard) => _servers[shard].Kill();

    public void Hang(int shard) => _servers[shard].Hang();

    public void Wake(int shard) => _servers[shard].Wake();

    /// <summary>Runs a statement as a user who may write.</summary>
    public string Execute(string sql, int shard = 0, string settings = "insert_distributed_sync=1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{Http(shard)}/?{settings}") { Content = new StringContent(sql) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"writer:{Password}")));
        using var response = _http.Send(request);
        var body = new StreamReader(response.Content.ReadAsStream()).ReadToEnd();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException(body);
    }

    /// <summary>A table on all shards, <c>NAME_local</c>, and the distributed one over them.</summary>
    public void CreateTable(string name, string columns)
    {
        for (var shard = 0; shard < Shards; shard++) Execute($"CREATE TABLE {name}_local ({columns}) ENGINE = MergeTree ORDER BY id", shard);
        for (var shard = 0; shard < Shards; shard++) Execute($"CREATE TABLE {name} AS {name}_local ENGINE = Distributed(three, default, {name}_local, cityHash64(id))", shard);
    }

    public void Dispose()
    {
        foreach (var server in _servers) server?.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Answers(int shard)
    {
        try
        {
            return Execute("SELECT 1", shard).Trim() == "1";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string Configure(int shard)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"shard{shard + 1}")).FullName;
        var users = Path.Combine(folder, "users.xml");
        File.WriteAllText(users, $"""
            <yandex>
              <profiles><default><max_threads>2</max_threads></default><reading><readonly>2</readonly></reading>{Profile("limiting", "max_rows_to_read", "read_overflow_mode")}{Profile("cutting", "max_result_rows", "result_overflow_mode")}</profiles>
              <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
              <users>{User("writer", "default", "")}{User("reader", "reading", "")}{User("stranger", "reading", "<allow_databases><database>other</database></allow_databases>")}{User("limited", "limiting", "")}{User("cut", "cutting", "")}</users>
            </yandex>
            """);
        var config = Path.Combine(folder, "config.xml");
        File.WriteAllText(config, string.Create(CultureInfo.InvariantCulture, $"""
            <yandex>
              <logger><level>debug</level><log>{folder}/server.log</log><errorlog>{folder}/error.log</errorlog></logger>
              <http_port>{_httpPorts[shard]}</http_port><tcp_port>{_tcpPorts[shard]}</tcp_port><listen_host>127.0.0.1</listen_host>
              <path>{folder}/data/</path><tmp_path>{folder}/tmp/</tmp_path><users_config>{users}</users_config>
              <default_profile>default</default_profile><default_database>default</default_database>
              <mark_cache_size>104857600</mark_cache_size><timezone>UTC</timezone>
              <macros><cluster>three</cluster><shard>{shard + 1}</shard></macros>
              <remote_servers><three>{string.Concat(_tcpPorts.Select(Replica))}</three></remote_servers>
            </yandex>
            """));
        return config;
    }

    /// <summary>Of a user who is given a part of what is asked for, without a word.</summary>
    private static string Profile(string name, string limit, string overflow) => $"<{name}><readonly>2</readonly><{limit}>200</{limit}><{overflow}>break</{overflow}></{name}>";

    private static string Replica(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"<shard><replica><host>127.0.0.1</host><port>{port}</port><user>writer</user><password>{System.Security.SecurityElement.Escape(Password)}</password></replica></shard>");

    private static string User(string name, string profile, string rights) =>
        $"<{name}><password>{System.Security.SecurityElement.Escape(Password)}</password><networks><ip>127.0.0.1</ip></networks><profile>{profile}</profile><quota>default</quota>{rights}</{name}>";
}
