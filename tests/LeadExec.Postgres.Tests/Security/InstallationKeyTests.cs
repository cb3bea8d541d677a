using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;
using LeadExec.Postgres.Security;
using LeadExec.Postgres.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Postgres.Tests.Security;

// Decision 25: one key outside the database; a start with another key is refused.
public sealed class InstallationKeyTests(SettingsHost host) : IClassFixture<SettingsHost>
{
    private ISecretBox Box => host.Services.GetRequiredService<ISecretBox>();

    [Fact]
    public async Task Start_with_another_key_is_refused()
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => host.StartAsync(key: 2))).Message.ShouldContain("installation key");
        await host.StartAsync(key: 1);
    }

    [Fact]
    public void Box_opens_only_for_its_purpose_and_undamaged()
    {
        var box = Box.Seal("secret text", "delivery-method/1/token");
        box.ShouldStartWith("enc:");
        box.ShouldNotContain("secret");
        Box.Open(box, "delivery-method/1/token").ShouldBe("secret text");
        Box.Seal("secret text", "delivery-method/1/token").ShouldNotBe(box);
        Should.Throw<CryptographicException>(() => Box.Open(box, "delivery-method/2/token"));
        Should.Throw<CryptographicException>(() => Box.Open("enc:AAAA", "delivery-method/1/token"));
        Should.Throw<CryptographicException>(() => Box.Open("enc:not base64!", "delivery-method/1/token"));
        Should.Throw<CryptographicException>(() => Box.Open("secret text", "delivery-method/1/token"));
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        var box = Box.SealBytes(Encoding.UTF8.GetBytes("payload"), "lead");
        for (var at = 0; at < box.Length; at++)
        {
            var damaged = (byte[])box.Clone();
            damaged[at] ^= 1;
            Should.Throw<CryptographicException>(() => Box.OpenBytes(damaged, "lead"));
        }
    }

    [Fact]
    public void Keyed_hash_depends_on_purpose_and_value()
    {
        var hash = host.Services.GetRequiredService<IKeyedHash>();
        hash.Hash("a", [1]).ShouldBe(hash.Hash("a", [1]));
        hash.Hash("a", [1]).ShouldNotBe(hash.Hash("b", [1]));
        hash.Hash("ab", [1]).ShouldNotBe(hash.Hash("a", [(byte)'b', 1]));
        hash.Hash("a", [1]).ShouldNotBe(SHA256.HashData([1]));
    }

    [Fact]
    public void Key_file_is_made_once_and_readable_by_its_owner_only()
    {
        var folder = Directory.CreateTempSubdirectory("leadexec-key-");
        try
        {
            var options = new InstallationKeyOptions { DataFolder = Path.Combine(folder.FullName, "data") };
            var first = InstallationKey.Load(options).Derive("x");
            InstallationKey.Load(options).Derive("x").ShouldBe(first);
            var file = Path.Combine(options.DataFolder, InstallationKey.FileName);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.WriteAllText(file, "damaged");
            Should.Throw<InvalidOperationException>(() => InstallationKey.Load(options)).Message.ShouldNotContain("damaged");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
