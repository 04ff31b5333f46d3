using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>PostgreSQL by a driver that has no transactions, as some have none.</summary>
public sealed class PlainFactory : DbProviderFactory
{
    /// <summary>By this field drivers are found.</summary>
    public static readonly PlainFactory Instance = new();

    public override DbConnection CreateConnection() => new PlainConnection();

    private sealed class PlainConnection : DbConnection
    {
        private readonly NpgsqlConnection _inner = new();

        [AllowNull]
        public override string ConnectionString
        {
            get => _inner.ConnectionString;
            set => _inner.ConnectionString = value;
        }

        public override string Database => _inner.Database;

        public override string DataSource => _inner.DataSource;

        public override string ServerVersion => _inner.ServerVersion;

        public override ConnectionState State => _inner.State;

        public override void Open() => _inner.Open();

        public override void Close() => _inner.Close();

        public override void ChangeDatabase(string databaseName) => _inner.ChangeDatabase(databaseName);

        protected override DbCommand CreateDbCommand() => _inner.CreateCommand();

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException($"There is no transaction of the level {isolationLevel}.");

        protected override void Dispose(bool disposing)
        {
            if (disposing) _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
